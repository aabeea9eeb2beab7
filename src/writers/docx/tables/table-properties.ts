import type { Table } from "../../../document/blocks.ts";
import type { Look } from "../../../document/look.ts";
import { tableLook } from "../../../document/tables/table-rows.ts";
import { textWidth } from "../pages/page.ts";
import { eighthPoints, twipsFromMm } from "../units.ts";
import { element, type Xml } from "../xml.ts";

/** What holds for a whole table: its width and place, its rules, its title and description. */
export function writeTableProperties(table: Table, look: Look, title: string | undefined): Xml {
  const { ruleWidthPt, cellMarginMm } = tableLook(table, look);
  const rule = { "w:val": "single", "w:color": "000000", "w:sz": eighthPoints(ruleWidthPt) };
  return element(
    "w:tblPr",
    {},
    measure("w:tblW", textWidth(look)),
    // In compatibility mode 15 this is the outer rule; before, it was the text inside the cell.
    measure("w:tblInd", 0),
    element("w:tblBorders", {}, ...rules.map((name) => element(name, rule))),
    element("w:tblLayout", { "w:type": "fixed" }),
    writeMargins(twipsFromMm(cellMarginMm)),
    title === undefined ? "" : element("w:tblCaption", { "w:val": title }),
    element("w:tblDescription", { "w:val": table.description }),
  );
}

/** In the order of the schema, on which Word insists. */
const rules = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] as const;

function writeMargins(margin: number): Xml {
  return element(
    "w:tblCellMar",
    {},
    measure("w:top", 0),
    measure("w:left", margin),
    measure("w:bottom", 0),
    measure("w:right", margin),
  );
}

function measure(name: string, twips: number): Xml {
  return element(name, { "w:type": "dxa", "w:w": twips });
}
