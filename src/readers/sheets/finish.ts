import { cellAddress } from "../../document/cell-address.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { type SourcePlace, sourcePlaceText } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { readWorkbook } from "../xlsx/read-xlsx.ts";
import type { Sheet, SheetCell, SheetRow } from "../xlsx/sheet.ts";
import type { DraftCell, DraftSheet } from "./drafts.ts";
import { placeKey, type SeenMerge, settleMerges } from "./merges.ts";

/**
 * The sheets in sight as the reader of workbooks wants them: without hidden rows and columns, which
 * are told.
 * @throws {GenerationError} `FILE-BOMB`.
 */
export function finishSheets(drafts: readonly DraftSheet[]): SourceDocument {
  const leftOut: LeftOut[] = [];
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  let room: number = limits.cells;
  for (const draft of drafts) {
    if (draft.isHidden) {
      const place = { sheet: draft.name };
      leftOut.push(...draft.cells.flatMap((cell) => wordsOf(cell, place)));
      continue;
    }
    const sheet = finishSheet(draft, { leftOut, findings });
    room -= sheet.rows.length * sheet.width;
    if (room < 0) throw new GenerationError("FILE-BOMB", {});
    sheets.push(sheet);
  }
  const n = drafts.reduce((sum, { comments }) => sum + comments, 0);
  const comments = n === 0 ? [] : [finding("IMPORT-COMMENTS", "info", { pointer: "" }, { n })];
  const read = readWorkbook(sheets);
  return { ...read, findings: [...read.findings, ...findings, ...comments], leftOut };
}

/** All words of a cell, those included that are not read. */
function wordsOf({ text, leftOut = [] }: DraftCell, place: SourcePlace): LeftOut[] {
  return [text, ...leftOut.map((one) => one.text)]
    .filter((words) => words.trim() !== "")
    .map((words) => ({ kind: "hidden", text: words, place }));
}

type Told = { readonly leftOut: LeftOut[]; readonly findings: Finding[] };

function finishSheet(draft: DraftSheet, told: Told): Sheet {
  const { name, cells, drawn } = draft;
  const merges = settleMerges(draft);
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const read = readCell(cell, { draft, merges, told });
    if (!read) continue;
    const row = rows.get(read.row);
    if (row) row.push(read.cell);
    else rows.set(read.row, [read.cell]);
  }
  if (rows.size > limits.sheetRows) throw new GenerationError("FILE-BOMB", {});
  told.leftOut.push(...drawn.map((one) => ({ ...one, place: { sheet: name } })));
  const sorted = [...rows].map(([row, read]): SheetRow => ({ row, cells: read }));
  sorted.sort((one, other) => one.row - other.row);
  const width = sorted.reduce((most, row) => Math.max(most, endOf(row)), 0);
  return {
    name,
    width,
    covered: merges.covered,
    rows: sorted.map(({ row, cells: own }) => ({
      row,
      cells: own.filter(({ column }) => column < width),
    })),
  };
}

type CellWork = {
  readonly draft: DraftSheet;
  readonly merges: ReturnType<typeof settleMerges>;
  readonly told: Told;
};

/** The cell at the place where it is seen; what is not seen of it is told. */
function readCell(cell: DraftCell, { draft, merges, told }: CellWork) {
  const address = cellAddress(cell.row, cell.column);
  const place = { sheet: draft.name, address };
  const merge: SeenMerge | undefined = merges.byCorner.get(placeKey(cell));
  const seen = merge ?? merges.seenPlace(cell);
  if (!seen) {
    told.leftOut.push(...wordsOf(cell, place));
    return undefined;
  }
  const { text, shown, leftOut = [], isFormula } = cell;
  told.leftOut.push(...leftOut.map((one) => ({ ...one, place })));
  if (shown !== undefined) told.findings.push(tellShown(place, shown, text));
  const { rowSpan, colSpan, column } = seen;
  return { row: seen.row, cell: { column, text, address, rowSpan, colSpan, isFormula } };
}

function tellShown(place: SourcePlace, l: string, r: string): Finding {
  const where = sourcePlaceText(place);
  return finding("IMPORT-SHOWN", "warning", { pointer: "" }, { where, l, r });
}

/** The columns that a row needs. */
function endOf({ cells }: SheetRow): number {
  const held = cells.filter(
    ({ text, isFormula, colSpan }) => text.trim() !== "" || isFormula || colSpan > 1,
  );
  return held.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);
}
