import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gb18030Levels } from "../../src/fonts/gb18030.ts";
import type { FontManifest } from "../../src/fonts/manifest.ts";
import { type FontSurvey, surveyFonts } from "../../src/fonts/survey-fonts.ts";
import { openFolder } from "./font-files.ts";

/**
 * What the fonts of this package and those of the user have of GB 18030-2022.
 * @throws {GenerationError} `FONT-FILE`, `FONT-ROLE`
 */
export function surveyOpenFonts(): { survey: FontSurvey; manifest: FontManifest } {
  const { folder, manifest, files } = openFolder();
  const standardTable = readFileSync(join(folder, "coverage/tghz-8105.txt"), "utf8");
  return { survey: surveyFonts(manifest, files, gb18030Levels(standardTable)), manifest };
}
