import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { fontManifest } from "./builders.ts";

const openFonts = fileURLToPath(new URL("../../fonts/open", import.meta.url));

/**
 * Fontconfig's settings for a machine that has the open fonts only, each also under the Word name
 * of the face it prints: as its family, and in full, by which a style sheet finds `local()` fonts.
 * @param cache - a folder for fontconfig's own files.
 * @param folder - where the fonts are, under the names of their files.
 */
export function fontConfiguration(cache: string, folder = openFonts): string {
  const { faces, fonts, supplementary } = fontManifest;
  const named = { ...faces, rare: supplementary };
  const names = Object.entries(named).map(([role, { name }]) => {
    const { open } = fonts[role as keyof typeof named];
    return `<match target="scan">
      <test name="file" compare="contains"><string>${basename(open)}</string></test>
      <edit name="family" mode="append"><string>${name}</string></edit>
      <edit name="fullname" mode="append"><string>${name}</string></edit>
    </match>`;
  });
  return `<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir>${names.join("")}</fontconfig>`;
}
