import { readFileSync } from "node:fs";
import { gridNamed } from "../../src/edition/edition.ts";
import { outline } from "../../src/report/text/outline.ts";
import { check, type Draft, editionOf } from "../given/reports.ts";
import { squeeze } from "./canonical.ts";
import { numbersOf } from "./judge.ts";

/** What was typed by hand from a published original, in the words of that original. */
export type GivenData = {
  readonly title: string;
  readonly date: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly tables: Readonly<Record<string, unknown>>;
};

const folder = new URL("../../examples/originals/", import.meta.url);

export function original(file: string): Uint8Array {
  return readFileSync(new URL(file, folder));
}

export function givenData(name: string): GivenData {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

/** Marks of the person who typed the data, which stand in no original. */
const marks = ["（引言）", "（见tables）"];

/** The whole text, headings and paragraphs in their order, without blanks. */
export function givenText({ title, date, sections }: GivenData): string[] {
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    headingText(heading),
    ...paragraphs,
  ]);
  const all = [title, date, ...texts].map(squeeze);
  return all.filter((text) => text !== "" && !marks.includes(text));
}

/** A heading that text runs on behind ends with a full stop in print, and without one in the data. */
function headingText(heading: string): string {
  return heading.replace(/。$/, "");
}

/** The same of a draft, with the numbers and the official headings that a document has of it. */
export function textOfDraft(draft: unknown): string[] {
  const { report } = check(draft);
  if (!report) throw new Error("no report");
  const head = [report.title, ...report.subtitle, ...report.introduction.map(({ text }) => text)];
  const rest = outline(report).flatMap((item) => {
    if (item.type === "heading") return [headingText(item.number + item.text)];
    return item.type === "text" ? [item.text] : [];
  });
  return [...head, ...rest].map(squeeze);
}

/** Every row's values as they are written, over all tables in their order. */
export function givenRows(value: unknown): string[][] {
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === "string") ? [value] : value.flatMap(givenRows);
  }
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value).filter(([key]) => key !== "columns");
  return entries.flatMap(([, one]) => givenRows(one));
}

/** The same of a draft; `editionIds` tells for each table whose edition's rows it has. */
export function rowsOfDraft(
  draft: Draft,
  editionIds: Readonly<Record<string, string>>,
): string[][] {
  const figures = numbersOf(draft);
  return Object.entries(editionIds).flatMap(([name, id]) => {
    const rows = gridNamed(editionOf(id), name)?.rows ?? [];
    const values = rows.map((row) =>
      row.flatMap((cell) => {
        if (cell.type === "label") return [];
        const pointer = `/tables/${name}/${cell.field.path.replaceAll(".", "/")}`;
        return [written(figures.get(pointer))];
      }),
    );
    return values.filter(({ length }) => length > 0);
  });
}

function written(figure = ""): string {
  if (!figure.startsWith("{")) return figure;
  const { value, unit = "" } = JSON.parse(figure) as { value: number; unit?: string };
  return `${value}${unit}`;
}
