import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openOffice } from "./open-office.ts";

const run = promisify(execFile);

/**
 * Converts a DOCX to PDF with LibreOffice, like a reader's machine that has the open fonts under
 * the names Word knows. No font or setting of the machine it runs on has a part in it.
 * @throws when LibreOffice made no file; it reports success all the same.
 */
export function convertToPdf(docx: Uint8Array): Promise<Buffer> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "document.docx"), docx);
    await convert(folder, "document.docx", "pdf");
    return readFileSync(join(folder, "document.pdf"));
  });
}

/**
 * Prints a DOCX with LibreOffice told what Word does and LibreOffice 7.4 does not: it passes over
 * `autoSpaceDE` and `autoSpaceDN` and puts a quarter blank between Chinese and digits, and it makes
 * the text area as narrow as whole cells of the grid, although no text stands on it.
 */
export function printLikeWord(docx: Uint8Array): Promise<Buffer> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "document.docx"), docx);
    await convert(folder, "document.docx", "fodt");
    const flat = readFileSync(join(folder, "document.fodt"), "utf8")
      .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
      .replaceAll('style:layout-grid-mode="both"', 'style:layout-grid-mode="line"');
    writeFileSync(join(folder, "word.fodt"), flat);
    await convert(folder, "word.fodt", "pdf");
    return readFileSync(join(folder, "word.pdf"));
  });
}

/** A workbook's first sheet as LibreOffice reads it: comma-separated, in UTF-8. */
export function readWorkbook(xlsx: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "workbook.xlsx"), xlsx);
    await convert(folder, "workbook.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76");
    return readFileSync(join(folder, "workbook.csv"), "utf8");
  });
}

/** A workbook as LibreOffice saves it, with the values of its formulas. */
export function saveWorkbook(xlsx: Uint8Array): Promise<Buffer> {
  return save(xlsx, "xlsx", "xlsx");
}

/** A DOCX or a web page as LibreOffice saves it as a DOCX. */
export function saveAsDocx(bytes: Uint8Array, ending: "docx" | "html"): Promise<Buffer> {
  return save(bytes, ending, "docx:MS Word 2007 XML");
}

/**
 * Files as LibreOffice saves them in another format, all at once: to start it takes longest.
 * @param ending - of the files as they are given.
 */
export function saveAll(
  files: Readonly<Record<string, Uint8Array>>,
  ending: "docx" | "xlsx",
  format: string,
): Promise<Map<string, Buffer>> {
  return inFolder(async (folder) => {
    const names = Object.keys(files);
    mkdirSync(join(folder, "before"));
    const before = names.map((name) => join(folder, "before", `${name}.${ending}`));
    for (const [index, name] of names.entries())
      writeFileSync(before[index] ?? "", files[name] ?? new Uint8Array());
    await convert(folder, before, format);
    return new Map(names.map((name) => [name, readFileSync(join(folder, `${name}.${format}`))]));
  });
}

function save(bytes: Uint8Array, ending: string, format: string): Promise<Buffer> {
  return inFolder(async (folder) => {
    mkdirSync(join(folder, "before"));
    writeFileSync(join(folder, "before", `file.${ending}`), bytes);
    await convert(folder, join("before", `file.${ending}`), format);
    return readFileSync(join(folder, `file.${format.split(":")[0]}`));
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, files: string | readonly string[], format: string) {
  const target = ["--convert-to", format, "--outdir", folder];
  const sources = typeof files === "string" ? [join(folder, files)] : files;
  const { words, env } = await openOffice();
  await run("soffice", [...words, ...target, ...sources], { env });
}
