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
  // On one page each cell shows all that it has.
  const shares = parts.length > 1 ? shareLines(views.flat()) : undefined;
  return parts.map((part, index) => ({
    texts: (views[index] ?? []).flatMap((view) =>
      drawCell(
        table,
        view,
        shares ? shares.get(view) : { lines: view.cell.lines, again: view.repeated },
      ),
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
  return [...viewsIn(table, part, true), ...viewsIn(table, part, false)];
}

function viewsIn(table: SetTable, part: TablePart, repeated: boolean): Iterable<View> {
  const views = new Map<SetCell, OpenView>();
  for (const { row, topPt, repeated: isAgain } of part) {
    if (isAgain !== repeated) continue;
    const heightPt = table.heightsPt[row] ?? 0;
    let left: SetCell | undefined;
    for (const cell of table.grid[row] ?? []) {
      if (cell !== left) view(views, { cell, topPt, heightPt, repeated });
      left = cell;
    }
  }
  return views.values();
}

/** A view that may go on in the next row. */
type OpenView = { -readonly [Key in keyof View]: View[Key] };

function view(views: Map<SetCell, OpenView>, inRow: OpenView): void {
  const above = views.get(inRow.cell);
  if (above) above.heightPt += inRow.heightPt;
  else views.set(inRow.cell, inRow);
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

function drawCell(table: SetTable, view: View, share: Share | undefined): PlacedText[] {
  const { cell } = view;
  const { lines, again } = share ?? { lines: cell.lines, again: true };
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
