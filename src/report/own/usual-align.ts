import type { TableCellRole } from "../../document/blocks.ts";
import { widthEm } from "../../document/width-em.ts";

/** Above that a text is read line by line, and its lines begin below each other. */
const longestCentred = 12;

/** As in the mandated tables: figures and column names in the middle, names of rows at the left. */
export function usualAlign(text: string, role: TableCellRole): "left" | "center" {
  if (role === "rowHeader") return "left";
  return role === "value" && widthEm(text) > longestCentred ? "left" : "center";
}
