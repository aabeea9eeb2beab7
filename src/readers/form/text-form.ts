import type { FormCell, FormSheet } from "../../document/sheets/form.ts";
import { ownMember } from "../../messages/own-member.ts";
import { formTexts, tableSheets } from "../../messages/tables/form-texts.ts";
import type { Report, Section } from "../../report/report.ts";
import { printNumber } from "../../report/text/numbering.ts";
import { type OutlineItem, outline } from "../../report/text/outline.ts";
import type { FormWish } from "./form-wish.ts";

/** A sheet's cell takes 32 767 characters. */
const longestText = 30_000;
/** Rows for sections that the format does not know. */
const spareSections = 3;

/** Year, agency and all texts, a row each; headings are numbered as they are printed. */
export function textForm({ edition, year, report }: FormWish): FormSheet {
  const lines = (texts: readonly string[]) => texts.join("\n");
  const rows: (readonly (FormCell | undefined)[])[] = [
    [label(formTexts.item), label(formTexts.content), label(formTexts.note)],
    row(formTexts.year, report?.year ?? year),
    row(formTexts.agency, report?.agency),
    levelRow(report),
    row(formTexts.title, report?.title),
    row(formTexts.subtitle, lines(report?.subtitle ?? [])),
    ...introductionRows(lines(report?.introduction.map(({ text }) => text) ?? [])),
    ...sectionRows(report, edition.sections.map(emptySection)),
    row(formTexts.signatureAgency, report?.signature?.agency),
    row(formTexts.signatureDate, report?.signature?.date),
  ];
  return { name: formTexts.textSheet, widths: [40, 90, 30], rows, headerRows: 1 };
}

function emptySection({ id, heading, table }: FormWish["edition"]["sections"][number]): Section {
  return { id, heading, body: [], ...(table ? { table } : {}), pointer: "" };
}

function label(text: string): FormCell {
  return { type: "label", text, align: "center" };
}

function input(value: string | number | undefined): FormCell {
  return { type: "input", accepts: "text", ...(value === undefined ? {} : { value }) };
}

function row(name: string, value: string | number | undefined): FormCell[] {
  return [{ type: "label", text: name, align: "left" }, input(value)];
}

function introductionRows(text: string): FormCell[][] {
  const [first, ...more] = cutText(text);
  return [row(formTexts.introduction, first), ...more.map(continuedRow)];
}

/** A text that is too long for a cell goes on in the rows below it. */
function continuedRow(text: string): FormCell[] {
  return row(formTexts.continued, text);
}

/** Pieces that each fit into a cell; no blank is at a cut, where a cell would lose it. */
function cutText(text: string): string[] {
  if (text.length <= longestText) return [text];
  let end = longestText;
  while (end > 1 && /\s|[\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1))) end--;
  return [text.slice(0, end), ...cutText(text.slice(end))];
}

function levelRow(report: Report | undefined): FormCell[] {
  const level = report?.level && formTexts.levels[report.level];
  const accepts = [`"${Object.values(formTexts.levels).join(",")}"`];
  const cell: FormCell = { type: "input", accepts, ...(level ? { value: level } : {}) };
  return [{ type: "label", text: formTexts.level, align: "left" }, cell];
}

/** Headings are inputs, too: an office may have sections of its own. */
function sectionRows(report: Report | undefined, empty: readonly Section[]): FormCell[][] {
  const sections = report?.sections ?? empty;
  const rows = sections.flatMap((section, index): FormCell[][] => {
    const heading = `${printNumber(1, index + 1)}${section.heading}`;
    const sheet = section.table === undefined ? "" : (ownMember(tableSheets, section.table) ?? "");
    const [text = "", ...more] = cutText(report ? bodyText(section, report) : "");
    const hint = formTexts.seeSheet.replace("{}", sheet);
    const first: FormCell[] = [
      input(heading),
      section.table !== undefined && text === ""
        ? { type: "label", text: hint, align: "left" }
        : input(text),
      ...(section.table === undefined ? [] : [input(noteText(section))]),
    ];
    return [first, ...more.map(continuedRow)];
  });
  const spare = Array.from({ length: report ? 0 : spareSections }, () => [input(""), input("")]);
  return [...rows, ...spare];
}

function noteText({ note }: Section): string | undefined {
  return note?.map(({ text }) => text).join("\n");
}

/** A run-in heading is parted from its text by a full-width blank. */
function bodyText({ heading, body, pointer }: Section, report: Report): string {
  const items = outline({ ...report, sections: [{ heading, body, pointer }] })
    .slice(1)
    .filter(({ type }) => type === "heading" || type === "text");
  return items
    .map((item, index) => separator(items[index - 1]) + itemText(item))
    .join("")
    .trimStart();
}

function separator(before: OutlineItem | undefined): string {
  return before?.type === "heading" && before.runIn ? "\u3000" : "\n";
}

function itemText(item: OutlineItem): string {
  if (item.type === "heading") return item.number + item.text;
  return item.type === "text" ? item.text : "";
}
