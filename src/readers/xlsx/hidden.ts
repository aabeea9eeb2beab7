import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { isOn } from "./simple-types.ts";

/** A row that is lower than this shows nothing, in points; a column, in characters. */
const leastHeightPt = 1;
const leastWidth = 0.1;

/** Hidden by hand, by a filter or in a group that is closed, or without height. */
export function isHiddenRow({ attributes: { hidden, ht } }: XmlElement): boolean {
  return isOn(hidden) || Number(ht ?? leastHeightPt) < leastHeightPt;
}

/** Tells of a column, from 0, whether it is hidden or has no width. */
export function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const list = descend(sheet, "cols");
  const columns = (list ? childrenOf(list, "col") : []).map(({ attributes }) => ({
    from: Number(attributes.min) - 1,
    to: Number(attributes.max) - 1,
    isHidden: isOn(attributes.hidden) || isNarrow(attributes.width),
  }));
  const otherwise = isNarrow(descend(sheet, "sheetFormatPr")?.attributes.defaultColWidth);
  if (!otherwise && columns.every(({ isHidden }) => !isHidden)) return () => false;
  return (column) =>
    columns.find(({ from, to }) => from <= column && column <= to)?.isHidden ?? otherwise;
}

function isNarrow(width: string | undefined): boolean {
  return Number(width ?? leastWidth) < leastWidth;
}
