import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFonts } from "../../../functions/materials/font-files.ts";
import type { Block } from "../../../src/document/blocks.ts";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look, tree } from "../../given/builders.ts";

/** The fonts of real documents, opened once as a running service does. */
export const { fontSet } = openFonts();

export function write(...blocks: Block[]): Promise<Uint8Array> {
  return writePdf(tree(...blocks), look, fontSet);
}

/** What a program of poppler or qpdf says of a PDF; `FILE` stands for it among the arguments. */
export function ask(program: string, pdf: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    const file = join(folder, "document.pdf");
    writeFileSync(file, pdf);
    const words = options.map((option) => (option === "FILE" ? file : option));
    return execFileSync(program, words, { encoding: "utf8", maxBuffer: 2 ** 27 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text as copying gives it, in the order it is drawn, without white space and page numbers. */
export function copiedText(pdf: Uint8Array): string {
  return ask("pdftotext", pdf, "-raw", "FILE", "-")
    .replaceAll(/^— \d+ —$/gm, "")
    .replaceAll(/\s/g, "");
}
