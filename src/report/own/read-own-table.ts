import { finding } from "../../messages/finding.ts";
import { child, type Input, readList, readRecord, wrongType } from "../read/input.ts";
import { readParagraphs } from "../read/read-paragraphs.ts";
import type { OwnCell, OwnTable } from "../report.ts";
import { checkOwnGrid } from "./own-grid.ts";
import { ownLimits } from "./own-limits.ts";
import { type OwnReading, readId, readOwnCaption } from "./own-reading.ts";
import { readOwnCell } from "./read-own-cell.ts";

/** An own table; none, with findings, when its cells are no table that can be printed. */
export function readOwnTable(input: Input, own: OwnReading): OwnTable[] {
  const { findings, pointer } = input;
  if (!readRecord(input, ["id", "caption", "header", "rows", "headerColumns", "note"])) return [];
  const id = readId(child(input, "id"));
  const caption = readOwnCaption(input, own);
  const before = findings.length;
  const header = readRows(child(input, "header"), ownLimits.headerRows);
  const rows = readRows(child(input, "rows"), ownLimits.rows);
  const width = header && rows && checkOwnGrid({ header, rows }, input);
  const isWhole = findings.slice(before).every(({ severity }) => severity !== "error");
  const headerColumns = readHeaderColumns(child(input, "headerColumns"), width);
  const note = readParagraphs(child(input, "note"));
  if (!header || !rows || !isWhole) return [];
  return [{ type: "ownTable", ...id, ...caption, header, rows, headerColumns, note, pointer }];
}

function readRows(input: Input, most: number): OwnCell[][] | undefined {
  if (!Array.isArray(input.value)) {
    wrongType(input, "@rows");
    return undefined;
  }
  const { pointer, findings } = input;
  const { length } = input.value;
  if (length === 0) findings.push(finding("TB-EMPTY", "error", { pointer }, {}));
  if (length > most) {
    const parameters = { l: length, limit: most };
    findings.push(finding("TB-ROWS", "error", { pointer }, parameters, { read: length }));
    return undefined;
  }
  return readList(input).map((row) => {
    if (Array.isArray(row.value)) return readList(row).map(readOwnCell);
    wrongType(row, "@row");
    return [];
  });
}

/** Of a table with one column it names nothing; of all others the first one names the rows. */
function readHeaderColumns(input: Input, width: number = ownLimits.columns): number {
  const { value, pointer, findings } = input;
  const usual = width > 1 ? 1 : 0;
  if (value === undefined) return usual;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < width) {
    return value;
  }
  const parameters = { read: JSON.stringify(value), r: width - 1 };
  findings.push(finding("TB-HEAD", "error", { pointer }, parameters, { read: parameters.read }));
  return usual;
}
