import { type Finding, finding } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import { sourcePlaceText } from "../../messages/source-place.ts";
import { formTexts, tableSheets } from "../../messages/tables/form-texts.ts";
import { readTypedNumber } from "../../report/text/numbering.ts";
import { excerpt } from "../recognise/draft/drafting.ts";
import type { SourceBlock, SourceParagraph } from "../source.ts";
import { factOf, factsOf, sortRows, textAt } from "./form-facts.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import type { SheetTables } from "./sheet-blocks.ts";

type Read = ReturnType<typeof factsOf> & { readonly blocks: readonly SourceBlock[] };

/** The texts of a form in the order in which a report prints them, its tables in their places. */
export function readTextSheet(sheet: Sheet, tables: readonly SheetTables[]): Read {
  const rows = sortRows(sheet);
  const lines = (name: string, role: SourceParagraph["role"]) =>
    linesOf(factOf(rows, name)).map((text) => paragraph(sheet, text, role));
  const used = new Set<SheetTables>();
  const body = rows.sections.flatMap((row) => sectionBlocks(row, sheet, { tables, used }));
  const unused = tables.filter((one) => !used.has(one));
  const { known, findings } = factsOf(rows, sheet.name);
  return {
    known,
    findings: [...findings, ...unused.flatMap(tellLines)],
    blocks: [
      ...lines(formTexts.title, "title"),
      ...lines(formTexts.subtitle, "subtitle"),
      ...lines(formTexts.introduction, "introduction"),
      ...body,
      ...unused.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "table")),
    ],
  };
}

/** Lines of a sheet that is none of the form's are no text of the report. */
function tellLines({ sheet: { name }, blocks }: SheetTables): Finding[] {
  const lines = blocks.flatMap((one) => (one.type === "paragraph" ? [one.text.trim()] : []));
  const l = excerpt(lines.join(" "));
  const where = sourcePlaceText({ sheet: name });
  return l === "" ? [] : [finding("IMPORT-CELL", "warning", { pointer: "" }, { l, where })];
}

type Tables = { readonly tables: readonly SheetTables[]; readonly used: Set<SheetTables> };

/** A section: its heading, its text, and the table of the sheet that its text names. */
function sectionBlocks(row: SheetRow, sheet: Sheet, { tables, used }: Tables): SourceBlock[] {
  const content = textAt(row, 1);
  const isHint = (name: string) => content === formTexts.seeSheet.replace("{}", name);
  const table = tables.find(({ sheet: { name } }) => isHint(name));
  const byHeading = table ?? tableOfHeading(textAt(row, 0), tables);
  if (byHeading) used.add(byHeading);
  const heading = paragraph(sheet, textAt(row, 0), "heading");
  // The sheet that is meant may be hidden, or gone.
  const isNoText = table !== undefined || Object.values(tableSheets).some(isHint);
  return [
    heading,
    ...(isNoText ? [] : linesOf(content).map((text) => textParagraph(sheet, text))),
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

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
