import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { smallFont } from "./builders.ts";
import { openTypeAround, smallCff } from "./small-cff.ts";

let starts = 0;

/** Opens the fonts as a process does that starts with `NIANBAO_FONTS` set to a folder. */
async function openFontsWith(folder: string) {
  vi.stubEnv("NIANBAO_FONTS", folder);
  starts += 1;
  // Under another address a module is loaded once more.
  try {
    const { openFonts } = (await import(
      `../../functions/materials/font-files.ts?start=${starts}`
    )) as typeof import("../../functions/materials/font-files.ts");
    return openFonts();
  } finally {
    vi.unstubAllEnvs();
  }
}

/** A new folder with some files, gone after the test. */
function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("the font files of an installation", () => {
  it("are the open fonts where the user has none", async () => {
    const { fontSet, manifest } = await openFontsWith("");

    const glyph = fontSet.glyph("fangsong", "times", 0x5e74);

    expect(glyph?.font.postScriptName).toBe("ZhuqueFangsong-Regular");
    expect(manifest.faces.fangsong.name).toBe("仿宋_GB2312");
  });

  it("are first of all the user's, of either kind of outlines", async () => {
    const folder = folderWith({
      "SIMSUN.TTF": smallFont("Ω"),
      "simhei.otf": openTypeAround(smallCff()),
      "readme.txt": "not a font",
    });
    const { fontSet } = await openFontsWith(folder);

    const fonts = [fontSet.glyph("songti", "times", 0x3a9), fontSet.glyph("songti", "heiti", 0x41)];

    expect(fonts.map((glyph) => glyph?.font.outlines)).toEqual(["glyf", "cff"]);
    expect(fonts[0]?.font.postScriptName).toBe("Tinos-Regular");
  });

  it("must be where NIANBAO_FONTS says", async () => {
    const missing = join(folderWith({}), "missing");

    await expect(openFontsWith(missing)).rejects.toMatchObject({
      code: "FONT-ROLE",
      parameters: { role: "NIANBAO_FONTS", places: missing },
    });
  });
});
