import type { SourcePlace } from "../../../messages/source-place.ts";
import { descend, type XmlElement } from "../../xml.ts";
import { isOn } from "../formatting.ts";
import type { WordSetting } from "../word-setting.ts";
import { wordsIn } from "../words.ts";

/** Whether a table's row is hidden or was deleted; what it held is told. */
export function leavesRow(row: XmlElement, place: SourcePlace, { leftOut }: WordSetting): boolean {
  const kind = rowKind(row);
  const text = kind === undefined ? "" : wordsIn(row);
  if (kind !== undefined && text !== "") leftOut.push({ kind, text, place });
  return kind !== undefined;
}

/** Why a row is left out; undefined for one that is not. */
export function rowKind(row: XmlElement): "struck" | "hidden" | undefined {
  if (descend(row, "trPr", "del") !== undefined) return "struck";
  const hidden = descend(row, "trPr", "hidden");
  return hidden && isOn(hidden) ? "hidden" : undefined;
}

/** Whether a cell was deleted of its own; what it held is told. */
export function leavesCell(
  cell: XmlElement,
  place: SourcePlace,
  { leftOut }: WordSetting,
): boolean {
  if (!isDeletedCell(cell)) return false;
  const text = wordsIn(cell);
  if (text !== "") leftOut.push({ kind: "struck", text, place });
  return true;
}

export function isDeletedCell(cell: XmlElement): boolean {
  return descend(cell, "tcPr", "cellDel") !== undefined;
}
