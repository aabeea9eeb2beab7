import type { Edition } from "../edition/edition.ts";
import type { Finding } from "../messages/finding.ts";
import { GenerationError } from "../messages/generation-error.ts";
import type { FileKind } from "../messages/importable.ts";
import type { Question } from "../messages/question.ts";
import { type SourcePlace, sourcePlaceText } from "../messages/source-place.ts";
import { checkReport } from "../report/check-report.ts";
import type { Pictures } from "../report/own/pictures.ts";
import { readPictures } from "../report/own/read-pictures.ts";
import { fileKind } from "./file-kind.ts";
import { limits } from "./limits.ts";
import { recognise } from "./recognise/recognise.ts";
import { refuseHuge } from "./refuse-huge.ts";
import type { SourceDocument } from "./source.ts";

export type ImportOptions = {
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly editions: readonly Edition[];
};

/** A draft made from a file, what is wrong in it, and what only a person can tell. */
export type Imported = {
  /** The draft: a report's JSON value, in which what is not sure is left out. */
  readonly report: unknown;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** JSON Pointer of every number → where it stands in the file, in words. */
  readonly origins: Readonly<Record<string, string>>;
};

/**
 * Reads last year's document, a portal's page or an office's sheet into a draft report.
 * No number is guessed and none is changed: what is doubted becomes a question.
 *
 * @throws {GenerationError} `FILE-…` for a file that is not read.
 */
export async function importReport(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { report, findings, ...asked } = await readDraft(bytes, options);
  const pictures = await readPictures({ value: report }, async () => undefined);
  const checked = checkDraft(report, { editions: options.editions, pictures, known: findings });
  return { report, findings: [...findings, ...checked], ...asked };
}

/**
 * The same for those who check the draft themselves: of the findings those of the reading alone.
 * @throws {GenerationError} `FILE-…`
 */
export async function readDraft(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.byteLength > limits.fileBytes) {
    throw new GenerationError("FILE-SIZE", { limit: limits.fileBytes / 2 ** 20 });
  }
  const source = await readSource(bytes, fileKind(bytes, options));
  refuseHuge(source);
  const { report, findings, questions, origins } = recognise(source, options.editions);
  return { report, findings, questions, origins: wordsOf(origins) };
}

async function readSource(bytes: Uint8Array, kind: FileKind): Promise<SourceDocument> {
  switch (kind) {
    case "docx":
      return await (await import("./docx/read-docx.ts")).readDocx(bytes);
    case "xlsx":
      return await (await import("./xlsx/read-xlsx.ts")).readXlsx(bytes);
    case "ole":
      return await (await import("./ole/read-ole.ts")).readOle(bytes);
    case "rtf":
      return (await import("./rtf/read-rtf.ts")).readRtf(bytes);
    case "odf":
      return await (await import("./odf/read-odf.ts")).readOdf(bytes);
    case "ofd":
      return await (await import("./ofd/read-ofd.ts")).readOfd(bytes);
    case "pdf":
      return await (await import("./pdf/read-pdf.ts")).readPdf(bytes);
    case "html":
      return (await import("./html/read-html.ts")).readHtml(bytes);
    case "text":
      return await readPlain(bytes);
  }
}

/** A text, or a sheet that was saved as one. */
async function readPlain(bytes: Uint8Array): Promise<SourceDocument> {
  const { readText, textOf } = await import("./text/read-text.ts");
  const { separatedRows } = await import("./text/separated-values.ts");
  const rows = separatedRows(textOf(bytes));
  return rows ? (await import("./text/read-separated.ts")).readSeparated(rows) : readText(bytes);
}

/** Rules about what is left out of the draft: that is asked for, one by one. */
const asked = ["NUM-BLANK", "TOTAL-COMPUTED", "PIC-ALT"];

type Checking = {
  readonly editions: readonly Edition[];
  readonly pictures: Pictures;
  readonly known: readonly Finding[];
};

/** What any check of the draft finds besides. */
function checkDraft(report: unknown, { editions, pictures, known }: Checking): Finding[] {
  const checker = {
    editions: editions.map((edition) => ({ edition })),
    fontSet: { has: () => true },
  };
  const { findings } = checkReport({ value: report, findings: [] }, checker, { pictures });
  const missing = new Set(known.map(({ rule, place }) => `${rule} ${place.pointer}`));
  return findings.filter(
    ({ rule, place }) => !asked.includes(rule) && !missing.has(`${rule} ${place.pointer}`),
  );
}

function wordsOf(origins: Readonly<Record<string, SourcePlace>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(origins).map(([pointer, place]) => [pointer, sourcePlaceText(place)]),
  );
}
