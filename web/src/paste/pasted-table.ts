import { spreadAny } from "../../../src/document/tables/table-grid.ts";
import { ownLimits } from "../../../src/report/own/own-limits.ts";
import { possibleHeads } from "../draft/own/edit-table.ts";
import type { OwnValue } from "../draft/own/own-items.ts";
import {
  blankCell,
  type OwnPlaces,
  type PlacedCell,
  writePlaces,
} from "../draft/own/own-places.ts";
import { trimBreaks } from "../draft/trim-breaks.ts";

/** A cell of a table in the clipboard, its text cleaned. */
export type PastedCell = {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** It stands in the table's head, if the clipboard knows of one. */
  readonly isHead: boolean;
};

export type PastedTable = readonly (readonly PastedCell[])[];

/** A pasted table as an own one; undefined when it is larger than one may be. */
export function ownTableOf(pasted: PastedTable): OwnValue | undefined {
  if (pasted.length > ownLimits.rows) return undefined;
  const rows = spread(pasted);
  if ((rows[0]?.length ?? 0) > ownLimits.columns) return undefined;
  const whole = rows.length > 1 ? rows : [...rows, (rows[0] ?? []).map(blankCell)];
  return writePlaces({}, { rows: whole, headRows: headRowsOf(whole, pasted) });
}

/** The texts of a pasted table, place by place: what a cell covers besides its first place is empty. */
export function textsOfTable(pasted: PastedTable): string[][] {
  const seen = new Set<PlacedCell>();
  return spread(pasted).map((row) =>
    row.map((cell) => {
      const text = seen.has(cell) ? "" : String(cell.value);
      seen.add(cell);
      return text;
    }),
  );
}

/** Every place gets its cell; those that no cell covers are blank. */
function spread(pasted: PastedTable): PlacedCell[][] {
  const cells = new Map<object, PlacedCell>();
  return spreadAny(pasted).map((line) => {
    if (line.length === 0) return [blankCell()];
    return line.map((placed) => {
      const cell = (placed && cells.get(placed)) ?? { value: placed?.cell.text ?? "" };
      if (placed) cells.set(placed, cell);
      return cell;
    });
  });
}

/** The rows that the clipboard calls the head, or else as many as the first row's cells go down. */
function headRowsOf(rows: OwnPlaces["rows"], pasted: PastedTable): number {
  const marked = pasted.findIndex((row) => !row.every(({ isHead }) => isHead));
  const deepest = Math.max(...(pasted[0] ?? []).map(({ rowSpan }) => rowSpan));
  const wanted = marked > 0 ? marked : deepest;
  const possible = possibleHeads({ rows, headRows: 1 });
  return possible.find((count) => count >= wanted) ?? possible.at(-1) ?? 1;
}

/** The rows of a table that was copied as text. */
export function tableOfText(text: string): PastedTable {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text.replaceAll(/\r\n?/g, "\n").matchAll(cellOfText)) {
    rows.at(-1)?.push(unquoted(cell));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  if (rows.at(-1)?.every((one) => one === "")) rows.pop();
  return rows.map((row) =>
    row.map((one) => ({ text: cleanText(one), rowSpan: 1, colSpan: 1, isHead: false })),
  );
}

const cellOfText = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;

/** Spreadsheets put a cell in quotes only for the breaks or tabs in it; other quotes are its own. */
function unquoted(cell: string): string {
  const isQuoted = cell.length > 1 && /^".*[\t\n].*"$/s.test(cell);
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Whether a text is a table's: two rows and columns at least, as many in each. */
export function isTable(rows: PastedTable): boolean {
  const [first = []] = rows;
  const isEven = rows.every((row) => row.length === first.length);
  return rows.length > 1 && first.length > 1 && isEven && !rows.every(isParagraph);
}

/** Prose that a tab indents, or parts from its number. */
function isParagraph([first, ...others]: PastedTable[number]): boolean {
  const isNumber = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?)?$/.test(first?.text ?? "");
  return (
    isNumber && others.length === 1 && /\p{Script=Han}.*[。；：]$/u.test(others[0]?.text ?? "")
  );
}

/** A cell's or paragraph's text without what word processors leave in it. */
export function cleanText(text: string): string {
  const lines = text
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/[\t\u00a0 ]+/g, " ").trim());
  return trimBreaks(lines.join("\n"));
}
