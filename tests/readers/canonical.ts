import { chooseEdition, readReport } from "../../src/report/read/read-report.ts";
import { outline } from "../../src/report/text/outline.ts";
import { editions } from "../given/reports.ts";

/** All that a report says and prints, without where it was read: two that print alike are equal. */
export function canonical(draft: unknown): object {
  const known = editions.map(({ edition }) => edition);
  const { edition } = chooseEdition(draft, known);
  if (!edition) return { draft };
  const { report } = readReport(draft, edition, { blanks: "error" });
  if (!report) return { draft };
  const { year, agency, title, subtitle, introduction, sections, tables, signature } = report;
  return {
    edition: edition.id,
    year,
    agency,
    title: squeeze(title),
    subtitle: subtitle.map(squeeze),
    introduction: introduction.map(({ text }) => squeeze(text)),
    ids: sections.map(({ id }) => id),
    outline: outline(report).map((item) =>
      "text" in item
        ? {
            text: squeeze(item.text),
            ...(item.type === "heading" ? { number: item.number, runIn: item.runIn } : {}),
          }
        : item,
    ),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, cells]) => [name, cellsOf(cells)]),
    ),
    signature,
  };
}

type Cells = NonNullable<ReturnType<typeof readReport>["report"]>["tables"][string];

function cellsOf(cells: Cells): object {
  return Object.fromEntries(
    [...cells].map(([path, { value, unit, note }]) => [
      path,
      [value, unit, note && squeeze(note)].filter((one) => one !== undefined).join(" "),
    ]),
  );
}

/** Blanks come and go with the format. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}
