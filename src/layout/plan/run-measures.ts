import type { RowSetting } from "../../document/tables/table-rows.ts";
import type { Strip } from "../strip.ts";
import type { SetTable } from "../tables/set-table.ts";

/** A run of strips with all that a plan of its pages asks for again and again. */
export type Run = {
  readonly strips: readonly Strip[];
  readonly pagePt: number;
  /** The table that a strip is a row of. */
  readonly tables: readonly (SetTable | undefined)[];
  /** How far down all strips before a place reach, the white before them included. */
  readonly bottomsPt: Readonly<Record<RowSetting, readonly number[]>>;
  /** The end of the chain that a strip is part of: strips of a chain keep together. */
  readonly chainEnds: readonly number[];
  /** Whether there is a row of a table in that chain. */
  readonly holdsRow: readonly boolean[];
  /** Tables that a page holds with all that stays above them. */
  readonly holdable: ReadonlySet<SetTable>;
};

export function measureRun(strips: readonly Strip[], pagePt: number): Run {
  const tables = strips.map(({ content }) => (content.type === "row" ? content.table : undefined));
  const bottomsPt = { normal: bottoms(strips, "normal"), drawnIn: bottoms(strips, "drawnIn") };
  const chainEnds = strips.map((_, at) => at + 1);
  for (let at = strips.length - 2; at >= 0; at--) {
    if (strips[at]?.keepWithNext) chainEnds[at] = chainEnds[at + 1] ?? at + 1;
  }
  const run = {
    strips,
    pagePt,
    tables,
    bottomsPt,
    chainEnds,
    holdsRow: rowsInChains(tables, chainEnds),
  };
  return { ...run, holdable: holdableIn(run) };
}

function rowsInChains(
  tables: readonly (SetTable | undefined)[],
  chainEnds: readonly number[],
): boolean[] {
  const ends = new Set(chainEnds.filter((_, at) => tables[at] !== undefined));
  return chainEnds.map((end) => ends.has(end));
}

function bottoms(strips: readonly Strip[], setting: RowSetting): number[] {
  let bottomPt = 0;
  const all = strips.map((strip) => {
    bottomPt += strip.spaceBeforePt + heightOf(strip, setting);
    return bottomPt;
  });
  return [0, ...all];
}

/** A strip's height when the rows of its table are set in a way. */
export function heightOf({ content, heightPt }: Strip, setting: RowSetting): number {
  if (content.type !== "row" || setting === "normal") return heightPt;
  return content.table.drawnIn()?.heightsPt[content.row] ?? heightPt;
}

/** Whether a strip is the first row of a table whose rows can be drawn in. */
export function opensDrawnIn({ content }: Strip): boolean {
  return content.type === "row" && content.row === 0 && content.table.drawnIn() !== undefined;
}

/** The height of strips `from` to `to` (excluded) below others. */
export function heightBetween(
  { bottomsPt }: Pick<Run, "bottomsPt">,
  from: number,
  to: number,
  setting: RowSetting,
): number {
  return (bottomsPt[setting][to] ?? 0) - (bottomsPt[setting][from] ?? 0);
}

/** The first strip of a strip's table. */
export function firstOf({ content }: Strip, at: number): number {
  return content.type === "row" ? at - content.row : at;
}

function holdableIn(run: Omit<Run, "holdable">): Set<SetTable> {
  const holdable = new Set<SetTable>();
  for (const [at, table] of run.tables.entries()) {
    if (!table || run.tables[at - 1] === table) continue;
    let start = at;
    while (start > 0 && run.strips[start - 1]?.keepWithNext) start--;
    const heightPt = heightBetween(run, start, at + table.heightsPt.length, "drawnIn");
    if (heightPt - (run.strips[start]?.spaceBeforePt ?? 0) <= run.pagePt) holdable.add(table);
  }
  return holdable;
}
