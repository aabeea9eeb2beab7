import { BorderStyle, StringValueElement, TableLayoutType, TableProperties, WidthType } from "docx";
import type { Table } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import { tableLook } from "../../document/table-rows.ts";
import { textWidth } from "./page.ts";
import { eighthPoints, twipsFromMm } from "./units.ts";

/** What holds for a whole table: its width and place, its rules, its description. */
export function writeTableProperties(table: Table, look: Look): TableProperties {
  const { ruleWidthPt, cellMarginMm } = tableLook(table, look);
  const rule = { style: BorderStyle.SINGLE, size: eighthPoints(ruleWidthPt), color: "000000" };
  const margin = twipsFromMm(cellMarginMm);
  const properties = new TableProperties({
    width: { size: textWidth(look), type: WidthType.DXA },
    // In compatibility mode 15 this is the outer rule; before, it was the text inside the cell.
    indent: { size: 0, type: WidthType.DXA },
    borders: {
      top: rule,
      left: rule,
      bottom: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    layout: TableLayoutType.FIXED,
    cellMargin: { top: 0, left: margin, bottom: 0, right: margin },
  });
  properties.addChildElement(new StringValueElement("w:tblDescription", table.description));
  return properties;
}
