import type { SourcePlace } from "../../messages/source-place.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { contentOf } from "./containers.ts";
import { isOn } from "./formatting.ts";
import type { WordSetting } from "./word-setting.ts";
import { wordsIn } from "./words.ts";

/** Whether a table's row is hidden or was deleted; what it held is told. */
export function leavesRow(row: XmlElement, place: SourcePlace, { leftOut }: WordSetting): boolean {
  const properties = childrenOf(row, "trPr")[0];
  const hidden = properties && descend(properties, "hidden");
  const isDeleted = properties !== undefined && childrenOf(properties, "del").length > 0;
  if (!isDeleted && !(hidden && isOn(hidden))) return false;
  const text = wordsIn(row);
  if (text !== "") leftOut.push({ kind: isDeleted ? "struck" : "hidden", text, place });
  return true;
}

/** Whether a cell was deleted of its own. */
export function isDeleted(cell: XmlElement): boolean {
  return descend(cell, "tcPr", "cellDel") !== undefined;
}

export function tellDeletedCells(
  row: XmlElement,
  place: SourcePlace,
  { leftOut }: WordSetting,
): void {
  const words = contentOf(row, ["tc"]).filter(isDeleted).map(wordsIn);
  for (const text of words) if (text !== "") leftOut.push({ kind: "struck", text, place });
}
