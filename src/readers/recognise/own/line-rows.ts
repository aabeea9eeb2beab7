import { isNoteText } from "../../../report/read/note-text.ts";
import type { OwnTableSource, SourceCell, SourceTable } from "../../source.ts";
import { isCaptionOf } from "./captions.ts";

type Row = readonly SourceCell[];

/**
 * Takes lines out of a table that stand in it as rows of one cell, as on a sheet: its caption above,
 * its notes below.
 */
export function withoutLineRows(table: SourceTable): OwnTableSource {
  const lines = table.rows.map(lineOf);
  const [first] = lines;
  const isCaption =
    first !== undefined &&
    isCaptionOf({ type: "paragraph", text: first, place: table.place }, "table");
  const end = lines.findLastIndex((line) => line === undefined || !isNoteText(line)) + 1;
  return {
    type: "table",
    table: { ...table, rows: table.rows.slice(isCaption ? 1 : 0, end) },
    ...(isCaption ? { caption: first.trim() } : {}),
    notes: lines.slice(end).map((line = "") => line.trim()),
  };
}

/** The words of a row in which only one cell has any, and none goes on below. */
function lineOf(row: Row): string | undefined {
  const filled = row.filter(({ text }) => text.trim() !== "");
  const [only, ...others] = filled;
  const isWhole = others.length === 0 && row.every(({ rowSpan }) => rowSpan === 1);
  return isWhole ? only?.text : undefined;
}
