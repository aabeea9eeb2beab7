import type { SourcePlace } from "../../messages/source-place.ts";
import { descend, type XmlElement } from "../xml.ts";
import { isOn } from "./formatting.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/** Whether a table's row is hidden or was deleted; what it held is told. */
export function leavesRow(row: XmlElement, place: SourcePlace, { leftOut }: WordSetting): boolean {
  const hidden = descend(row, "trPr", "hidden");
  const isDeleted = descend(row, "trPr", "del") !== undefined;
  if (!isDeleted && !(hidden && isOn(hidden))) return false;
  const text = wordsIn(row);
  if (text !== "") leftOut.push({ kind: isDeleted ? "struck" : "hidden", text, place });
  return true;
}

/** Whether a cell was deleted of its own; what it held is told. */
export function leavesCell(
  cell: XmlElement,
  place: SourcePlace,
  { leftOut }: WordSetting,
): boolean {
  if (!descend(cell, "tcPr", "cellDel")) return false;
  const text = wordsIn(cell);
  if (text !== "") leftOut.push({ kind: "struck", text, place });
  return true;
}
