import { GenerationError } from "../../messages/generation-error.ts";
import type { LeftOut } from "../left-out.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { wordsOf } from "../xlsx/cell.ts";
import { tellComments } from "../xlsx/comments.ts";
import type { Line } from "../xlsx/lines.ts";
import { sourceOfSheets } from "../xlsx/read-xlsx.ts";
import { type Sheet, sheetInSight } from "../xlsx/sheet.ts";
import type { DraftCell, DraftSheet } from "./drafts.ts";

/**
 * What the sheets in sight hold, as the reader of workbooks finds it; what is hidden is told.
 * @throws {GenerationError} `FILE-BOMB`.
 */
export function finishSheets(drafts: readonly DraftSheet[]): SourceDocument {
  const sheets: Sheet[] = [];
  const leftOut: LeftOut[] = [];
  let room: number = limits.cells;
  for (const draft of drafts) {
    const place = { sheet: draft.name };
    if (draft.isHidden) {
      const words = draft.cells.flatMap(wordsOf);
      leftOut.push(...words.map((text): LeftOut => ({ kind: "hidden", text, place })));
      continue;
    }
    const sheet = sheetInSight({ ...draft, lines: linesOf(draft) });
    room -= sheet.rows.length * sheet.width;
    if (room < 0) throw new GenerationError("FILE-BOMB", {});
    sheets.push(sheet);
    leftOut.push(...draft.drawn.map((one) => ({ ...one, place })));
  }
  const comments = drafts.map((draft) => ({ name: draft.name, count: draft.comments }));
  return sourceOfSheets(sheets, { leftOut, findings: tellComments(comments) });
}

function linesOf({ cells, isHiddenRow }: DraftSheet): Line[] {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  if (rows.size > limits.sheetRows) throw new GenerationError("FILE-BOMB", {});
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => ({ row, isHidden: isHiddenRow(row), cells: own }));
}
