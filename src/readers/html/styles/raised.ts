import { type Element, isBlock } from "../elements.ts";
import type { Declared } from "./cascade.ts";
import { lengthPx } from "./lengths.ts";

/** A mark beside its line; `shifted` where it is one only beside other text. */
export type Raised = "mark" | "shifted";

type Sizes = { readonly sizePx: number; readonly parentPx: number };

/** How an element stands above or below its line, by its name or its styles. */
export function raisedBy(element: Element, declared: Declared, sizes: Sizes): Raised | undefined {
  if (["sup", "sub"].includes(element.tagName)) return "mark";
  if (declared.size === 0 || !isInLine(element, declared)) return undefined;
  const align = declared.get("vertical-align") ?? "";
  const isSmall = sizes.sizePx < 0.9 * sizes.parentPx;
  if (/^su[bp]/.test(align) || /^su[bp]/.test(declared.get("font-variant-position") ?? "")) {
    return "mark";
  }
  if (/top|bottom/.test(align)) return isSmall ? "mark" : undefined;
  if (!isShifted(align, declared)) return undefined;
  return isSmall ? "mark" : "shifted";
}

/** Cells and blocks stand where they stand, whatever their alignment. */
function isInLine(element: Element, declared: Declared): boolean {
  const display = declared.get("display") ?? "inline";
  const isCell = /^(?:table|caption|colgroup|col|tbody|thead|tfoot|tr|td|th)$/.test(
    element.tagName,
  );
  return display.startsWith("inline") && !isCell && !isBlock(element);
}

function isShifted(align: string, declared: Declared): boolean {
  const isMoved = (value: string | undefined) => (lengthPx(value ?? "", 16) ?? 0) !== 0;
  const isPlaced = declared.get("position") === "relative";
  return (
    isMoved(align) ||
    isMoved(declared.get("mso-text-raise")) ||
    (isPlaced && (isMoved(declared.get("top")) || isMoved(declared.get("bottom"))))
  );
}
