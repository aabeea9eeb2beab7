import { appliesTo, type Edition, sectionOfTable } from "../../edition/edition.ts";
import { fillBlanks } from "../../messages/blanks.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import type { Pictures } from "../own/pictures.ts";
import { refer } from "../own/refer.ts";
import { placeReferences, type Referred } from "../own/references.ts";
import {
  type AgencyLevel,
  agencyLevels,
  type Report,
  type Section,
  type Signature,
} from "../report.ts";
import { firstYear, isDate } from "./date.ts";
import { child, type Input, isRecord, readLine, readRecord, wrongType } from "./input.ts";
import type { Blanks } from "./read-cell.ts";
import { readParagraphs } from "./read-paragraphs.ts";
import { readOptionalLine, readSections, type SectionReading } from "./read-sections.ts";
import { readTables } from "./read-tables.ts";

const keys = [
  "$schema",
  "edition",
  "year",
  "agency",
  "level",
  "title",
  "subtitle",
  "introduction",
  "sections",
  "tables",
  "signature",
];

export type ReadOptions = {
  readonly blanks: Blanks;
  /** Left out where pictures are not looked at: none is read, and none is missed. */
  readonly pictures?: Pictures;
};

/** A report, unless it lacks what no document can do without, and all that is wrong with it. */
export type ReadReport = { readonly report?: Report; readonly findings: readonly Finding[] };

/** The edition that the report names, or else the one for its year. */
export function chooseEdition(
  value: unknown,
  editions: readonly Edition[],
): { readonly edition?: Edition; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const input: Input = { value, pointer: "", findings };
  if (!isRecord(value)) {
    wrongType(input, "@object");
    return { findings };
  }
  const year = readYear(child(input, "year"));
  const named = readOptionalLine(child(input, "edition"));
  const edition = editions.find((one) =>
    named === undefined ? year !== undefined && appliesTo(one, year) : one.id === named,
  );
  const isOfNone = year !== undefined && year < firstYear;
  if (edition && !isOfNone) return { edition, findings };
  const known = editions.map(({ id, name }) => `${id}（${name}）`).join("、");
  if (named !== undefined && !edition) {
    const place = { pointer: "/edition" };
    findings.push(finding("EDITION-UNKNOWN", "error", place, { edition: named, editions: known }));
  } else if (year !== undefined) {
    const place = { pointer: "/year" };
    findings.push(finding("YEAR-EDITION", "error", place, { year, editions: known }));
  }
  return { findings };
}

/**
 * Reads a report of an edition. All problems are found at once; cells that are no numbers keep
 * what was read, so that the report can still be shown.
 */
export function readReport(value: unknown, edition: Edition, options: ReadOptions): ReadReport {
  const findings: Finding[] = [];
  const referred = placeReferences({ value, pointer: "", findings });
  const input: Input = { value: referred.value, pointer: "", findings };
  const { blanks, ...pictures } = options;
  readRecord(input, keys);
  readOptionalLine(child(input, "$schema"));
  const year = readYear(child(input, "year"));
  // One that is no text was not looked at when the edition was chosen.
  readOptionalLine(child(input, "edition"));
  const agency = readLine(child(input, "agency"));
  const own = { numbers: referred.numbers, ...pictures };
  const { introduction, sections } = readTexts(input, referred, { edition, own });
  const tables = readTables(child(input, "tables"), edition, blanks);
  const level = readLevel(child(input, "level"));
  const signature = readSignature(child(input, "signature"));
  const title = readOptionalLine(child(input, "title"));
  const subtitle = readParagraphs(child(input, "subtitle")).map(({ text }) => text);
  checkTables(sections, tables, edition, input);
  if (year === undefined || agency === undefined) return { findings };

  checkYear(year, edition, findings);
  const report: Report = {
    edition: edition.id,
    year,
    agency,
    ...(level ? { level } : {}),
    title: title ?? defaultTitle(edition, agency, year),
    subtitle,
    introduction,
    sections,
    tables,
    ...(signature ? { signature } : {}),
  };
  return { report, findings };
}

type Texts = Pick<Report, "introduction" | "sections">;

/** The texts as they are printed, and what they refer to. */
function readTexts(input: Input, { marked, names }: Referred, reading: SectionReading): Texts {
  const texts = readPrinted(input, reading);
  if (marked === undefined) return texts;
  // All that is wrong with the texts has been told of those that are printed.
  return refer(texts, readPrinted({ value: marked, pointer: "", findings: [] }, reading), names);
}

function readPrinted(input: Input, reading: SectionReading): Texts {
  return {
    sections: readSections(child(input, "sections"), reading),
    introduction: readParagraphs(child(input, "introduction")),
  };
}

function defaultTitle(edition: Edition, agency: string, year: number): string {
  return fillBlanks(edition.title, { agency, year });
}

function readYear(input: Input): number | undefined {
  const year = input.value;
  if (typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 9999) {
    return year;
  }
  wrongType(input, "@year");
  return undefined;
}

function readLevel(input: Input): AgencyLevel | undefined {
  const level = agencyLevels.find((known) => known === input.value);
  if (input.value !== undefined && !level) wrongType(input, "@level");
  return level;
}

function readSignature(input: Input): Signature | undefined {
  if (input.value === undefined || !readRecord(input, ["agency", "date"])) return undefined;
  const agency = readLine(child(input, "agency"));
  const date = readDate(child(input, "date"));
  return agency !== undefined && date !== undefined ? { agency, date } : undefined;
}

function readDate(input: Input): string | undefined {
  const date = readLine(input);
  if (date === undefined) return undefined;
  if (isDate(date)) return date;
  input.findings.push(
    finding("DATE-FORM", "error", { pointer: input.pointer }, { read: date }, { read: date }),
  );
  return undefined;
}

/** Every printed table has its data, and all data is printed. */
function checkTables(
  sections: readonly Section[],
  tables: Report["tables"],
  edition: Edition,
  { value, findings }: Input,
): void {
  const printed = sections.flatMap(({ table }) => (table ? [table] : []));
  const given = child({ value, pointer: "", findings }, "tables");
  for (const table of printed.filter((name) => !Object.hasOwn(tables, name))) {
    wrongType(child({ ...given, value: given.value ?? {} }, table), "@table");
  }
  for (const table of Object.keys(tables).filter((name) => !printed.includes(name))) {
    const id = sectionOfTable(edition, table)?.id ?? table;
    const place = { pointer: `/tables/${table}` };
    findings.push(finding("SECTION-TABLE", "error", place, { table, id }));
  }
}

function checkYear(year: number, edition: Edition, findings: Finding[]): void {
  if (appliesTo(edition, year)) return;
  const place = { pointer: "/edition" };
  const { from, to = "" } = edition.years;
  const parameters = { year, edition: edition.id, from, to };
  findings.push(finding("EDITION-YEAR", "warning", place, parameters));
}
