import type { DocumentTree, Table, TableCell } from "../document/blocks.ts";
import { textCell } from "../document/tables/text-cell.ts";
import { errorsIn, type Finding } from "../messages/finding.ts";
import { type FindingGroup, groupFindings } from "../messages/groups/group-findings.ts";
import { type Question, questionSentence } from "../messages/question.ts";
import type { HasGlyph } from "../report/checks/characters.ts";
import { type CompiledTemplate, chineseDate, fillWith } from "../template/fill-template.ts";
import { printable } from "../template/printable.ts";
import { readMarkup } from "../template/read-markup.ts";
import { expectedOf } from "./expected-in-letter.ts";
import { commonPlace, placeOf } from "./place-in-letter.ts";
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
  /** Stands for what only the unit knows: what a blank cell should hold. */
  readonly fillIn: string;
  /** The parts of a report by the beginnings of pointers to them. */
  readonly places: Readonly<Record<string, string>>;
  /** Stands for what follows from figures that are wrong themselves. */
  readonly afterTable: string;
};

export type LetterWish = {
  /** Who returns the report. */
  readonly sender: string | undefined;
  /** ISO date by which the report is to be sent again. */
  readonly deadline: string | undefined;
};

/** The day of a letter about a report that tells no year: files carry no clock time. */
const dayOfNoYear = "1980-01-01";

/** The letter that returns a report: its errors with their places, what stands, what is expected. */
export function returnLetter(unit: Unit, form: LetterForm, wish: LetterWish): DocumentTree {
  const { report, file, findings } = unit;
  const errors = errorsIn(findings);
  const questions = openQuestions(unit, errors);
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const { sender = "", deadline } = wish;
  const markup = fillWith(form.template, {
    unit: unitName(unit),
    title: report?.title ?? file,
    file,
    errorCount: errors.length,
    hasWarnings: warnings.length > 0,
    hasQuestions: questions.length > 0,
    questionsNumber: warnings.length > 0 ? "三" : "二",
    hasDeadline: deadline !== undefined,
    deadline: deadline === undefined ? "" : chineseDate(deadline),
    hasSender: sender !== "",
    sender,
  });
  const tables = {
    errors: lettersTable(groupsOf(errors, unit).map(findingCells(unit, form)), form),
    warnings: lettersTable(groupsOf(warnings, unit).map(findingCells(unit, form)), form),
    questions: lettersTable(questions.map(questionCells(form)), form),
  };
  return {
    title: printable(`${form.texts.name}（${unitName(unit)}）`, form.has),
    author: sender,
    date: report ? `${report.year}-12-31` : dayOfNoYear,
    blocks: readMarkup(printable(markup, form.has), new Map(Object.entries(tables))),
  };
}

/** Where an error says what is wrong, nothing is left to ask. */
function openQuestions({ questions = [] }: Unit, errors: readonly Finding[]): readonly Question[] {
  const wrong = new Set(errors.map(({ place }) => place.pointer));
  return questions.filter(({ pointer }) => !wrong.has(pointer));
}

/** Widths of the columns in mm. */
const shares = [11, 44, 19, 19, 63];

function lettersTable(rows: readonly (readonly TableCell[])[], { texts }: LetterForm): Table {
  const { columns, description } = texts;
  return {
    type: "table",
    name: "findings",
    description,
    shares,
    headerRows: 1,
    rows: [
      columns.map((column) => textCell(column, "columnHeader")),
      ...rows.map((cells, index) => [textCell(String(index + 1), "value"), ...cells]),
    ],
  };
}

/** Findings of one sort are one line: nobody reads that 120 cells are blank, one by one. */
function groupsOf(findings: readonly Finding[], { edition }: Unit): FindingGroup[] {
  return groupFindings(findings, { language: "zh-CN", tables: () => edition?.grids ?? [] });
}

function findingCells(unit: Unit, form: LetterForm) {
  const { findings } = unit;
  const naming = { unit, places: form.texts.places };
  return ({ findings: group, sentence }: FindingGroup): TableCell[] => {
    const [finding, ...others] = group;
    const isOne = others.length === 0;
    return rowOf(form, {
      place: isOne ? placeOf(finding, naming) : commonPlace(finding, naming),
      read: isOne ? finding.read : undefined,
      expected: expectedOf(group, findings, form.texts),
      sentence,
    });
  };
}

function questionCells(form: LetterForm) {
  return (question: Question): TableCell[] =>
    rowOf(form, {
      place: question.where,
      read: question.parameters.l,
      expected: undefined,
      sentence: questionSentence(question),
    });
}

type Row = {
  readonly place: string;
  readonly read: string | number | undefined;
  readonly expected: string | number | undefined;
  readonly sentence: string;
};

function rowOf({ texts: { nothing }, has }: LetterForm, row: Row): TableCell[] {
  const quoted = (value: string | number = "") => printable(String(value), has) || nothing;
  return [
    textCell(quoted(row.place), "rowHeader"),
    textCell(quoted(row.read), "value"),
    textCell(quoted(row.expected), "value"),
    { ...textCell(quoted(row.sentence), "value"), align: "left" },
  ];
}
