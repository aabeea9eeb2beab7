import { chartText } from "../../document/chart-layout.ts";
import type { Look } from "../../document/look.ts";
import type { StyleRules } from "./styling.ts";
import { plain } from "./text-rule.ts";
import { mm } from "./units.ts";

/** Rules for charts, which most documents have none of. */
export function chartRules(look: Look): StyleRules {
  return {
    chart: { ...plain, "break-inside": "avoid" },
    "chart-title": { ...plain, "text-align": "center" },
    // Lengths inside a drawing are its own units, which CSS calls `px`.
    "chart-drawing": {
      display: "block",
      width: "100%",
      "max-width": mm(look.page.textWidthMm),
      height: "auto",
      overflow: "visible",
      "font-size": `${chartText(look).sizePt}px`,
      "letter-spacing": "0",
    },
  };
}
