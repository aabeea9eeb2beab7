import type { Rule } from "../page.ts";
import type { TablePart } from "./placed-rows.ts";
import type { SetTable } from "./set-table.ts";

/** The rules of a table's part: each edge between two cells once, in strokes as long as can be. */
export function tableRules(table: SetTable, part: TablePart): Rule[] {
  const rows = part.map(({ row }) => table.grid[row] ?? []);
  const edgesY = rowEdges(table, part);
  const columns = table.edgesPt.length - 1;
  const horizontal = edgesY.flatMap((y, index) => {
    const parted = Array.from(
      { length: columns },
      (_, column) => rows[index - 1]?.[column] !== rows[index]?.[column],
    );
    return strokes(parted, table.edgesPt).map(([from, to]) => ({
      ...{ fromX: from, fromY: y, toX: to, toY: y, widthPt: table.ruleWidthPt },
    }));
  });
  const vertical = table.edgesPt.flatMap((x, column) => {
    const parted = rows.map((cells) => cells[column - 1] !== cells[column]);
    return strokes(parted, edgesY).map(([from, to]) => ({
      ...{ fromX: x, fromY: from, toX: x, toY: to, widthPt: table.ruleWidthPt },
    }));
  });
  return [...horizontal, ...vertical];
}

function rowEdges({ heightsPt }: SetTable, part: TablePart): number[] {
  const last = part.at(-1);
  const tops = part.map(({ topPt }) => topPt);
  return last ? [...tops, last.topPt + (heightsPt[last.row] ?? 0)] : [];
}

/** Joins neighbouring pieces that are parted into strokes from edge to edge. */
function strokes(parted: readonly boolean[], edges: readonly number[]): [number, number][] {
  return parted.flatMap((isParted, place) => {
    if (!isParted || parted[place - 1]) return [];
    const end = parted.indexOf(false, place);
    const to = edges[end < 0 ? parted.length : end];
    return [[edges[place] ?? 0, to ?? 0] satisfies [number, number]];
  });
}
