import type { DocumentTree, Table, TableCell, TableCellRole } from "../document/blocks.ts";
import type { Finding } from "../messages/finding.ts";
import { findingSentence } from "../messages/print-finding.ts";
import type { HasGlyph } from "../report/checks/characters.ts";
import type { Report } from "../report/report.ts";
import { type CompiledTemplate, chineseDate, fillWith } from "../template/fill-template.ts";
import { printable } from "../template/printable.ts";
import { readMarkup } from "../template/read-markup.ts";
import { type Unit, unitName } from "./unit.ts";

/** What the letter is made from; its sentences stand in the template. */
export type LetterForm = {
  readonly template: CompiledTemplate;
  readonly texts: LetterTexts;
  readonly has: HasGlyph;
};

export type LetterTexts = {
  readonly name: string;
  /** 序号、位置、所填、应为、说明. */
  readonly columns: readonly string[];
  readonly description: string;
  /** Stands where there is no value to quote. */
  readonly nothing: string;
};

export type LetterWish = {
  /** Who returns the report. */
  readonly sender: string | undefined;
  /** ISO date by which the report is to be sent again. */
  readonly deadline: string | undefined;
};

/** The day of a letter about a report that tells no year: files carry no clock time. */
const dayOfNoYear = "1980-01-01";

/** The letter that returns a report: each error with its place, what stands, what is expected. */
export function returnLetter(unit: Unit, form: LetterForm, wish: LetterWish): DocumentTree {
  const { report, file, findings } = unit;
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const { sender = "", deadline } = wish;
  const markup = fillWith(form.template, {
    unit: unitName(unit),
    title: report?.title ?? file,
    file,
    errorCount: errors.length,
    hasWarnings: warnings.length > 0,
    hasDeadline: deadline !== undefined,
    deadline: deadline === undefined ? "" : chineseDate(deadline),
    hasSender: sender !== "",
    sender,
  });
  const tables = {
    errors: findingsTable(errors, form, report),
    warnings: findingsTable(warnings, form, report),
  };
  return {
    title: printable(`${form.texts.name}（${unitName(unit)}）`, form.has),
    author: sender,
    date: report ? `${report.year}-12-31` : dayOfNoYear,
    blocks: readMarkup(printable(markup, form.has), new Map(Object.entries(tables))),
  };
}

/** Widths of the columns in mm. */
const shares = [11, 44, 19, 19, 63];

function findingsTable(findings: readonly Finding[], form: LetterForm, report?: Report): Table {
  const { columns, description } = form.texts;
  return {
    type: "table",
    name: "findings",
    description,
    shares,
    headerRows: 1,
    rows: [
      columns.map((column) => cell(column, "columnHeader")),
      ...findings.map((finding, index) => [
        cell(String(index + 1), "value"),
        ...findingCells(finding, form, report),
      ]),
    ],
  };
}

function findingCells(
  finding: Finding,
  { texts: { nothing }, has }: LetterForm,
  report?: Report,
): TableCell[] {
  const { read, expected } = finding;
  const quoted = (value: string | number = "") => printable(String(value), has) || nothing;
  return [
    cell(quoted(placeOf(finding, report)), "rowHeader"),
    cell(quoted(read), "value"),
    cell(quoted(expected), "value"),
    { ...cell(quoted(findingSentence(finding)), "value"), align: "left" },
  ];
}

/** Table, row and column in printed words; the section's heading; else the place in the file. */
function placeOf({ place: { cell: figure, pointer } }: Finding, report?: Report): string {
  if (!figure) {
    const [section] = /^\/sections\/\d+/.exec(pointer) ?? [];
    return report?.sections.find((one) => one.pointer === section)?.heading ?? pointer;
  }
  const { table, row, column } = figure.labels;
  return [table, row, column].filter(Boolean).join(" ");
}

function cell(text: string, role: TableCellRole): TableCell {
  const align = role === "rowHeader" ? "left" : "center";
  return { role, lines: [text], rowSpan: 1, colSpan: 1, align };
}
