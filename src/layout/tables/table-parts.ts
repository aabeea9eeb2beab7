import { baselineIn, setRuns } from "../lines/set-line.ts";
import type { Origin, PlacedCell, PlacedText, Rule } from "../page.ts";
import { type CellLine, heightOfLines } from "./cell-lines.ts";
import type { TablePart } from "./placed-rows.ts";
import type { SetCell, SetTable } from "./set-table.ts";
import { tableRules } from "./table-rules.ts";

export type DrawnPart = {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  readonly cells: () => readonly PlacedCell[];
};

/** What is seen of a cell in one part. */
type View = {
  readonly cell: SetCell;
  readonly topPt: number;
  readonly heightPt: number;
  readonly repeated: boolean;
};

/** Lines of a cell in a view, and whether an earlier view shows them already. */
type Share = { readonly lines: readonly CellLine[]; readonly again: boolean };

/**
 * Draws a table part by part. A cell that reaches over a page's end shows its text once: in the
 * first part that has room for it, or line by line through all of them when none has. A label
 * stands again in each later part that has room for it, as the header rows do.
 */
export function drawParts(table: SetTable, parts: readonly TablePart[]): DrawnPart[] {
  const views = parts.map((part) => viewsOf(table, part));
  const shares = shareLines(views.flat());
  return parts.map((part, index) => ({
    texts: (views[index] ?? []).flatMap((view) =>
      drawCell(table, view, shares.get(view) ?? { lines: view.cell.lines, again: true }),
    ),
    rules: tableRules(table, part),
    cells: () => (views[index] ?? []).map((view) => placeOf(table, view)),
  }));
}

function placeOf({ block, edgesPt }: SetTable, { cell, topPt, heightPt }: View): PlacedCell {
  const { row, column } = cell;
  const leftPt = edgesPt[column] ?? 0;
  const widthPt = (edgesPt[column + cell.colSpan] ?? leftPt) - leftPt;
  return { block, row, column, area: { leftPt, topPt, widthPt, heightPt } };
}

/** The cells of a part in reading order. */
function viewsOf(table: SetTable, part: TablePart): View[] {
  return [true, false].flatMap((repeated) => {
    const views = new Map<SetCell, View>();
    for (const { row, topPt } of part.filter((placed) => placed.repeated === repeated)) {
      for (const cell of new Set(table.grid[row])) {
        const above = views.get(cell) ?? { cell, topPt, heightPt: 0, repeated };
        const heightPt = above.heightPt + (table.heightsPt[row] ?? 0);
        views.set(cell, { ...above, heightPt });
      }
    }
    return [...views.values()];
  });
}

function shareLines(views: readonly View[]): Map<View, Share> {
  const own = views.filter(({ repeated }) => !repeated);
  return new Map(
    [...Map.groupBy(own, ({ cell }) => cell)].flatMap(([cell, places]) => {
      const heights = places.map(({ heightPt }) => heightPt);
      const shares = shareOut(cell, heights);
      return places.map((view, index) => [view, shares[index] ?? nothing] as const);
    }),
  );
}

const nothing: Share = { lines: [], again: false };

function shareOut({ lines, isLabel }: SetCell, heights: readonly number[]): Share[] {
  const needPt = heightOfLines(lines);
  const roomy = heights.findIndex((height) => height >= needPt);
  if (roomy >= 0) {
    return heights.map((height, place) => {
      const isShown = place === roomy || (isLabel && place > roomy && height >= needPt);
      return isShown ? { lines, again: place > roomy } : nothing;
    });
  }
  let start = 0;
  return heights.map((height, place) => {
    const end = place === heights.length - 1 ? lines.length : fill(lines, start, height);
    const share = lines.slice(start, end);
    start = end;
    return { lines: share, again: false };
  });
}

function fill(lines: readonly CellLine[], start: number, heightPt: number): number {
  let end = start;
  for (let bottomPt = 0; end < lines.length; end++) {
    bottomPt += lines[end]?.pitchPt ?? 0;
    if (bottomPt > heightPt) break;
  }
  return end;
}

function drawCell(table: SetTable, view: View, { lines, again }: Share): PlacedText[] {
  const { cell } = view;
  const { row, column } = cell;
  const origin: Origin = again
    ? { type: "repeated" }
    : { type: "cell", block: table.block, row, column };
  let topPt = view.topPt + (view.heightPt - heightOfLines(lines)) / 2;
  return lines.map((cellLine) => {
    const { characters, line, pitchPt } = cellLine;
    const baselinePt = baselineIn(topPt, pitchPt);
    topPt += pitchPt;
    return {
      origin,
      baselinePt,
      runs: setRuns(characters, line, lineLeft(table, cell, line.widthPt)),
    };
  });
}

function lineLeft({ edgesPt }: SetTable, cell: SetCell, widthPt: number): number {
  const leftPt = edgesPt[cell.column] ?? 0;
  if (cell.align === "left") return leftPt + cell.marginPt;
  const rightPt = edgesPt[cell.column + cell.colSpan] ?? 0;
  if (cell.align === "right") return rightPt - cell.marginPt - widthPt;
  return (leftPt + rightPt - widthPt) / 2;
}
