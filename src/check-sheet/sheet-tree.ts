import type { DocumentTree, Table, TableCell } from "../document/blocks.ts";
import { textCell } from "../document/tables/text-cell.ts";
import { ownMember } from "../messages/own-member.ts";
import type { HasGlyph } from "../report/checks/characters.ts";
import { type CompiledTemplate, chineseDate, fillWith } from "../template/fill-template.ts";
import { printable } from "../template/printable.ts";
import { readMarkup } from "../template/read-markup.ts";
import type { CheckSheet } from "./check-sheet.ts";
import type { Family, FoundRule } from "./rules.ts";

/** What the sheet is made from; its sentences stand in the template. */
export type SheetForm = {
  readonly template: CompiledTemplate;
  readonly texts: SheetTexts;
  readonly has: HasGlyph;
};

export type SheetTexts = {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly families: Readonly<Record<string, string>>;
  readonly nothing: string;
};

/** More would not go on one page; the JSON has them all. */
const mostWarnings = 8;
const mostFiles = 5;

/** The sheet as one page. */
export function checkSheetTree(sheet: CheckSheet, form: SheetForm): DocumentTree {
  const { publication, warnings, hints, repeated, errors } = sheet;
  const more = warnings.length - mostWarnings;
  const markup = fillWith(form.template, {
    ...sheet,
    edition: sheet.edition.name,
    passed: errors === 0,
    returned: errors > 0,
    warningCount: warnings.length,
    hintCount: hints.length,
    to: chineseDate(publication.to),
    signed: publication.signed === undefined ? "" : chineseDate(publication.signed),
    inTime: publication.state === "inTime",
    outside: publication.state === "outside",
    unsigned: publication.state === "unsigned",
    hasRepeated: repeated.length > 0,
    hasWarnings: warnings.length > 0,
    warnings: warnings.slice(0, mostWarnings),
    hasMore: more > 0,
    more,
    files: sheet.files.slice(0, mostFiles),
  });
  const tables = new Map([["families", familyTable(sheet.families, form.texts)]]);
  return {
    title: printable(`${form.texts.name}：${sheet.title}`, form.has),
    author: printable(sheet.agency, form.has),
    date: publication.signed ?? publication.from,
    blocks: readMarkup(printable(markup, form.has), tables),
  };
}

/** Widths of the columns in mm. */
const shares = [46, 15, 12, 46, 37];

function familyTable(families: readonly Family[], texts: SheetTexts): Table {
  return {
    type: "table",
    name: "findings",
    description: texts.description,
    shares,
    headerRows: 1,
    rows: [
      texts.columns.map((column) => textCell(column, "columnHeader")),
      ...families.map((family) => familyRow(family, texts)),
    ],
  };
}

function familyRow({ family, clean, found, skipped }: Family, texts: SheetTexts): TableCell[] {
  const counted = (countOf: (rule: FoundRule) => number) => {
    const rules = found.filter((rule) => countOf(rule) > 0);
    const text = rules.map((one) => `${one.rule}×${countOf(one)}`).join(" ");
    return { ...textCell(text || texts.nothing, "value"), align: "left" } as const;
  };
  return [
    textCell(ownMember(texts.families, family) ?? family, "rowHeader"),
    textCell(String(clean.length), "value"),
    textCell(String(skipped.length), "value"),
    counted(({ errors, warnings }) => errors + warnings),
    counted(({ infos }) => infos),
  ];
}
