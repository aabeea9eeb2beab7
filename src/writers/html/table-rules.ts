import type { TableCellRole } from "../../document/blocks.ts";
import type { Look, TableLook } from "../../document/look.ts";
import type { FontNames } from "./font-family.ts";
import type { Declarations, StyleRules } from "./styling.ts";
import { font, plain } from "./text-rule.ts";
import { labelRules } from "./torn-label.ts";
import { mm, pt } from "./units.ts";

const roles: readonly TableCellRole[] = ["corner", "band", "columnHeader", "rowHeader", "value"];

export function cellRule(table: string, role: TableCellRole | "note"): string {
  return `${table}-${role}`;
}

export function tableRules(look: Look, fonts: FontNames): StyleRules {
  const cells = Object.entries(look.tables).flatMap(([name, table]) => [
    ...roles.map((role) => [cellRule(name, role), cell(table, role, fonts)] as const),
    [cellRule(name, "note"), note(table)] as const,
  ]);
  return {
    scroll,
    "drawn-in": scroll,
    table: {
      ...plain,
      width: "100%",
      "min-width": mm(look.page.textWidthMm),
      "table-layout": "fixed",
      "border-collapse": "collapse",
      "letter-spacing": "0",
    },
    // No page may end between it and the first row: the heading above would stay behind.
    caption: { ...plain, "break-after": "avoid" },
    "caption-text": unseen,
    // Kept whole, rows with a cell that spans them would never part: each cell is, see below.
    row: { "break-inside": "auto" },
    upright,
    ...labelRules,
    ...Object.fromEntries(cells),
  };
}

const scroll: Declarations = {
  ...plain,
  width: "auto",
  position: "relative",
  "overflow-x": "auto",
};

/** The rows of printed tables that are drawn in; selectors of cells inside of such a table. */
export function drawnInRules({ tables }: Look): string[] {
  return Object.entries(tables).flatMap(([name, { cells, drawnInMm }]) =>
    roles.flatMap((role) =>
      drawnInMm !== undefined && drawnInMm < cells[role].minHeightMm
        ? [`.nianbao-drawn-in .nianbao-${cellRule(name, role)} { height: ${mm(drawnInMm)} }`]
        : [],
    ),
  );
}

/** Out of sight, since the heading above says it, but not out of hearing. */
const unseen: Declarations = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  "clip-path": "inset(50%)",
  "white-space": "nowrap",
};

/** A label set from top to bottom. */
const upright: Declarations = { "writing-mode": "vertical-rl", "vertical-align": "middle" };

function cell(table: TableLook, role: TableCellRole, fonts: FontNames): Declarations {
  const style = table.cells[role];
  return {
    "box-sizing": "border-box",
    height: mm(style.minHeightMm),
    padding: `${mm(style.paddingMm)} ${mm(table.cellMarginMm)}`,
    "break-inside": "avoid",
    border: `${pt(table.ruleWidthPt)} solid black`,
    background: "white",
    color: "inherit",
    font: font(style, fonts),
    "text-align": "center",
    "vertical-align": "middle",
    "white-space": "normal",
  };
}

function note({ note: { sizePt, linePitchPt } }: TableLook): Declarations {
  return { display: "block", "font-size": pt(sizePt), "line-height": pt(linePitchPt) };
}
