/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Cell, Reading } from "./expected.ts";

/** A cell of a page, before its place in the grid is known. */
type HtmlCell = { readonly rowSpan: number; readonly colSpan: number; readonly text: string };

type HtmlPage = {
  readonly headings: Reading["headings"];
  readonly tables: readonly (readonly (readonly HtmlCell[])[])[];
  readonly text: string;
};

/** Runs in a browser: what its page says to whoever hears it. */
export function readInBrowser(): HtmlPage {
  return {
    // pandoc gives a title the same element as the headings of the highest level.
    headings: [...document.querySelectorAll("h1:not(.title), h2, h3, h4")].map(
      (one) => [Number(one.tagName.slice(1)), one.textContent ?? ""] as const,
    ),
    tables: [...document.querySelectorAll("table")].map((table) =>
      [...table.rows].map((row) =>
        // docx-preview keeps cells that another one covers, and does not show them.
        [...row.cells]
          .filter((cell) => getComputedStyle(cell).display !== "none")
          .map(({ rowSpan, colSpan, textContent }) => ({
            rowSpan,
            colSpan,
            text: textContent ?? "",
          })),
      ),
    ),
    text: document.body.textContent ?? "",
  };
}

export function placeCells({ headings, tables, text }: HtmlPage): Reading {
  return { headings, tables: tables.map(placed), text };
}

/** Each cell where HTML puts it: at the first free place of its row. */
function placed(rows: HtmlPage["tables"][number]): Cell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) =>
    cells.map(({ rowSpan, colSpan, text }): Cell => {
      let column = 0;
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let place = 0; place < rowSpan * colSpan; place += 1) {
        taken.add(`${row + Math.floor(place / colSpan)} ${column + (place % colSpan)}`);
      }
      return [row, column, rowSpan, colSpan, text];
    }),
  );
}
