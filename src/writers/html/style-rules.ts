import type { Look } from "../../document/look.ts";
import type { FontNames } from "./font-family.ts";
import { paragraphRules } from "./paragraph-rules.ts";
import type { Declarations, StyleRules } from "./styling.ts";
import { tableRules } from "./table-rules.ts";
import { textRule } from "./text-rule.ts";
import { mm } from "./units.ts";

/** The style sheet as rules: for the head of a page, or for each element of a fragment. */
export function styleRules(look: Look, fonts: FontNames): StyleRules {
  return {
    report: report(look, fonts),
    ...paragraphRules(look, fonts),
    ...tableRules(look, fonts),
  };
}

/** The whole document. What it says of text, the parts inherit. */
function report(look: Look, fonts: FontNames): Declarations {
  return {
    "box-sizing": "content-box",
    "max-width": mm(look.page.textWidthMm),
    margin: "0 auto",
    color: "black",
    background: "white",
    ...textRule(look.paragraphs.body, look, fonts),
    "line-break": "strict",
    "overflow-wrap": "break-word",
    "text-autospace": "no-autospace",
    "hanging-punctuation": "allow-end",
  };
}
