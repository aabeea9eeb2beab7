import { formTexts, tableSheets } from "../../messages/form-texts.ts";
import { ownMember } from "../../messages/own-member.ts";
import { usualForms } from "../../report/half-width.ts";
import { readTypedNumber } from "../../report/numbering.ts";
import { agencyLevels } from "../../report/report.ts";
import type { KnownFacts, SourceBlock, SourceParagraph } from "../source.ts";
import type { SheetTables } from "./read-xlsx.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** Whether it is the first sheet of our form. */
export function isTextSheet({ rows }: Sheet): boolean {
  const heads = rows[0]?.cells.map(({ text }) => text.trim()) ?? [];
  return heads[0] === formTexts.item && heads[1] === formTexts.content;
}

type Read = { readonly blocks: readonly SourceBlock[]; readonly known: KnownFacts };

/** The texts of a form in the order in which a report prints them, its tables in their places. */
export function readTextSheet(sheet: Sheet, tables: readonly SheetTables[]): Read {
  const facts = new Map<string, string>();
  const sections: SheetRow[] = [];
  const names: readonly string[] = Object.values(formTexts).filter(
    (one) => typeof one === "string",
  );
  for (const row of sheet.rows.slice(1)) {
    const item = textAt(row, 0);
    if (names.includes(item)) facts.set(item, textAt(row, 1));
    else if (item !== "") sections.push(row);
  }
  const fact = (name: string) => facts.get(name) ?? "";
  const lines = (name: string, role: SourceParagraph["role"]) =>
    linesOf(fact(name)).map((text) => paragraph(sheet, text, role));
  const used = new Set<SheetTables>();
  const body = sections.flatMap((row) => sectionBlocks(row, sheet, { tables, used }));
  const unused = tables.filter((one) => !used.has(one)).flatMap(({ blocks }) => blocks);
  const year = Number(fact(formTexts.year));
  const agency = fact(formTexts.agency);
  const level = agencyLevels.find((one) => formTexts.levels[one] === fact(formTexts.level));
  return {
    blocks: [
      ...lines(formTexts.title, "title"),
      ...lines(formTexts.subtitle, "subtitle"),
      ...lines(formTexts.introduction, "introduction"),
      ...body,
      ...unused,
    ],
    known: {
      ...(Number.isInteger(year) && year > 0 ? { year } : {}),
      ...(agency === "" ? {} : { agency }),
      ...(level ? { level } : {}),
      ...signatureOf(fact(formTexts.signatureAgency), fact(formTexts.signatureDate)),
    },
  };
}

function signatureOf(agency: string, date: string): Pick<KnownFacts, "signature"> {
  return agency === "" || date === "" ? {} : { signature: { agency, date: isoDate(date) } };
}

/** 2025年1月20日, 2025/1/20, and the number of days that a sheet saves for a date. */
function isoDate(text: string): string {
  if (/^\d{5}$/.test(text)) {
    return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  }
  const plain = usualForms(text);
  const [year, month, day] = /[\p{No}\p{Nl}]/u.test(plain) ? [] : (plain.match(/\d+/g) ?? []);
  if (!year || !month || !day) return text;
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

type Tables = { readonly tables: readonly SheetTables[]; readonly used: Set<SheetTables> };

/** A section: its heading, its text, and the table of the sheet that its text names. */
function sectionBlocks(row: SheetRow, sheet: Sheet, { tables, used }: Tables): SourceBlock[] {
  const content = textAt(row, 1);
  const table = tables.find(
    ({ sheet: { name } }) => content === formTexts.seeSheet.replace("{}", name),
  );
  const byHeading = table ?? tableOfHeading(textAt(row, 0), tables);
  if (byHeading) used.add(byHeading);
  const heading = paragraph(sheet, textAt(row, 0), "heading");
  return [
    heading,
    ...(table ? [] : linesOf(content).map((text) => textParagraph(sheet, text))),
    ...(byHeading?.blocks ?? []),
    ...linesOf(textAt(row, 2)).map((text) => paragraph(sheet, text, "note")),
  ];
}

/** A section with a table may have a text before it. */
function tableOfHeading(heading: string, tables: readonly SheetTables[]): SheetTables | undefined {
  const words: Readonly<Record<string, RegExp>> = {
    proactive: /主动公开政府信息/,
    requests: /信息公开申请/,
    disputes: /行政复议.{0,40}行政诉讼/,
  };
  const name = Object.keys(tableSheets).find((one) => ownMember(words, one)?.test(heading));
  return tables.find(
    ({ sheet }) => name !== undefined && sheet.name === ownMember(tableSheets, name),
  );
}

/** A full-width blank ends the heading of a paragraph that begins with a number. */
function textParagraph(sheet: Sheet, text: string): SourceParagraph {
  const typed = readTypedNumber(text);
  if (!typed || typed.level === 1) return paragraph(sheet, text, undefined);
  const end = text.indexOf("　", text.length - typed.rest.length);
  const length = end < 0 ? text.length : end;
  const line = end < 0 ? text : text.slice(0, end) + text.slice(end + 1);
  const isHeading = end >= 0 || text.length < 45;
  return { ...paragraph(sheet, line, undefined), ...(isHeading ? { headingLength: length } : {}) };
}

function paragraph(sheet: Sheet, text: string, role: SourceParagraph["role"]): SourceParagraph {
  const found = sheet.rows.flatMap(({ cells }) => cells).find((cell) => cell.text.includes(text));
  const place = { sheet: sheet.name, ...(found ? { address: found.address } : {}) };
  return { type: "paragraph", text, place, ...(role ? { role } : {}) };
}

function textAt({ cells }: SheetRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? "";
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
