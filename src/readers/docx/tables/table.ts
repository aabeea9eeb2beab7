import type { Target } from "../../../document/references/anchor.ts";
import { GenerationError } from "../../../messages/generation-error.ts";
import { unmarked } from "../../../report/own/reference-marks.ts";
import { limits } from "../../limits.ts";
import type { SourceCell, SourceTable } from "../../source.ts";
import { childrenOf, descend, type XmlElement } from "../../xml.ts";
import { contentOf } from "../containers.ts";
import { hasFill } from "../formatting.ts";
import type { WordSetting } from "../word-setting.ts";
import { wordsIn } from "../words.ts";
import { readCell, type Spot } from "./cell.ts";
import { cellFacts, namesHeaders } from "./cell-facts.ts";
import { leavesCell, leavesRow } from "./left-rows.ts";
import { type PlacedCell, placeCells } from "./placed-cells.ts";

type OpenCell = { -readonly [Name in keyof SourceCell]: SourceCell[Name] };

/** A table; cells that go on from the row above lengthen the cell they began as. */
export function readWordTable(
  element: XmlElement,
  table: number,
  setting: WordSetting,
): SourceTable {
  const spot = spotOf(element, table, setting);
  const open = new Map<number, OpenCell>();
  const elements = contentOf(element, ["tr"]);
  if (elements.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
  const named: Named = { target: undefined };
  const rows = elements.flatMap((row, index) => {
    const place = { table, row: index + 1 };
    return readRow(row, { open, setting, spot: { ...spot, place }, named });
  });
  const own = namesHeaders(element, setting) ? { namesHeaders: true, isOwn: true } : {};
  return { type: "table", rows, place: { table }, ...own, ...named };
}

/** What is known of all cells of a table. */
export function spotOf(
  element: XmlElement,
  table: number,
  { styles, isShaded }: WordSetting,
): Spot {
  const properties = childrenOf(element, "tblPr")[0];
  const tableStyle = properties && descend(properties, "tblStyle")?.attributes["w:val"];
  const isFilled = hasFill(properties) || styles.lineage(tableStyle).isShaded;
  return { place: { table }, tableStyle, isShaded: isShaded || isFilled };
}

/** What a bookmark in a table calls it. */
type Named = { target: Target | undefined };

type RowWork = {
  /** By their first column. */
  readonly open: Map<number, OpenCell>;
  readonly setting: WordSetting;
  readonly spot: Spot;
  readonly named: Named;
};

/** No row where nothing of it is seen; cells do not reach over it either. */
function readRow(row: XmlElement, work: RowWork): SourceCell[][] {
  const { open, setting, spot } = work;
  const all = contentOf(row, ["tc"]);
  if (leavesRow(row, spot.place, setting)) return leave(placeCells(row, all), open);
  const seen = all.filter((cell) => !leavesCell(cell, spot.place, setting));
  const placed = placeCells(row, seen);
  const begin = placed[0]?.column ?? 0;
  const reaching = [...open].filter(([column]) => column >= begin);
  const draft: DraftRow = { cells: [], above: [], below: new Map(reaching), isGone: true };
  for (const one of placed) addCell(one, draft, { ...work, row });
  const { cells, above, below } = draft;
  if (draft.isGone && cells.length > 0) return leave(placed, open);
  for (const cell of above) cell.rowSpan++;
  open.clear();
  for (const [at, cell] of below) open.set(at, cell);
  return [[...gapOf(begin, spot), ...cells]];
}

/** Where a row begins late, as its first cells were deleted, nothing stands. */
function gapOf(colSpan: number, { place }: Spot): SourceCell[] {
  return colSpan > 0 ? [{ text: "", rowSpan: 1, colSpan, place }] : [];
}

/** Cells that begin in a row that is left out do not go on below it. */
function leave(placed: readonly PlacedCell[], open: Map<number, OpenCell>): [] {
  for (const { merge, column } of placed) if (merge !== "goes on") open.delete(column);
  return [];
}

type InRow = { readonly row: XmlElement };

type DraftRow = {
  readonly cells: SourceCell[];
  /** Cells that reach into the row from above. */
  readonly above: OpenCell[];
  /** Cells that may reach into the next row, by their first column. */
  readonly below: Map<number, OpenCell>;
  isGone: boolean;
};

function addCell(placed: PlacedCell, draft: DraftRow, work: RowWork & InRow): void {
  const { open, setting, spot, row, named } = work;
  const { element, column, colSpan, merge } = placed;
  const upper = merge === "goes on" ? open.get(column) : undefined;
  if (upper?.colSpan === colSpan) {
    draft.above.push(upper);
    tellCovered(element, upper, setting);
    return;
  }
  const place = { ...spot.place, cell: draft.cells.length + 1 };
  const { text, isGone, target } = readCell(element, { ...spot, place }, setting);
  named.target ??= target;
  const own: OpenCell = { text, rowSpan: 1, colSpan, place, ...cellFacts(element, row, setting) };
  draft.cells.push(own);
  draft.isGone &&= isGone;
  if (merge) draft.below.set(column, own);
  else draft.below.delete(column);
}

/** Words in a cell that another one covers are not seen; some programs repeat that one's. */
function tellCovered(cell: XmlElement, upper: OpenCell, { leftOut }: WordSetting): void {
  const { place } = upper;
  const text = wordsIn(cell);
  if (text !== "" && text !== unmarked(upper.text).trim())
    leftOut.push({ kind: "hidden", text, place });
}
