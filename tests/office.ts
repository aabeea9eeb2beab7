import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { fontManifest } from "./builders.ts";

const run = promisify(execFile);

/**
 * Converts a DOCX to PDF with LibreOffice, like a reader's machine that has the open fonts under
 * the names Word knows. No font or setting of the machine it runs on has a part in it.
 * @throws when LibreOffice made no file; it reports success all the same.
 */
export async function convertToPdf(docx: Uint8Array): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    writeFileSync(join(folder, "document.docx"), docx);
    writeFileSync(join(folder, "fonts.conf"), fontConfiguration(join(folder, "cache")));
    await runOffice(folder);
    return readFileSync(join(folder, "document.pdf"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOffice(folder: string): Promise<unknown> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const target = ["--convert-to", "pdf", "--outdir", folder, join(folder, "document.docx")];
  return run("soffice", ["--headless", profile, ...target], {
    env: { PATH: process.env.PATH, HOME: folder, FONTCONFIG_FILE: join(folder, "fonts.conf") },
  });
}

/** Lists the open fonts only, each also under the Word names of the faces it prints. */
function fontConfiguration(cache: string): string {
  const { faces, fonts } = fontManifest;
  const names = Object.entries(faces).map(([face, { name }]) => {
    const { open } = fonts[face as keyof typeof faces];
    return `<match target="scan">
      <test name="file" compare="contains"><string>${basename(open)}</string></test>
      <edit name="family" mode="append"><string>${name}</string></edit>
    </match>`;
  });
  const open = fileURLToPath(new URL("../fonts/open", import.meta.url));
  return `<fontconfig><dir>${open}</dir><cachedir>${cache}</cachedir>${names.join("")}</fontconfig>`;
}
