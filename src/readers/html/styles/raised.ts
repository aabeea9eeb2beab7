import { type Element, isBlock } from "../elements.ts";
import type { Declared } from "./cascade.ts";
import { lengthPx } from "./lengths.ts";

/** How an element stands beside its line: a mark above or below it, or only moved up or down. */
export type Raised = {
  readonly to: "high" | "low";
  /** Moved only: it is a mark if other text stands beside it. */
  readonly moved?: true;
};

type Sizes = { readonly sizePx: number; readonly parentPx: number };

/** By an element's name or its styles. */
export function raisedBy(element: Element, declared: Declared, sizes: Sizes): Raised | undefined {
  if (element.tagName === "sup") return { to: "high" };
  if (element.tagName === "sub") return { to: "low" };
  if (declared.size === 0 || !isInLine(element, declared)) return undefined;
  const align = declared.get("vertical-align") ?? "";
  const named = keywordIn(align) ?? keywordIn(declared.get("font-variant-position") ?? "");
  if (named) return { to: named };
  return movedBy(align, declared, sizes.sizePx < 0.9 * sizes.parentPx);
}

/** @param isSmall - smaller than the text around it: a mark for certain. */
function movedBy(align: string, declared: Declared, isSmall: boolean): Raised | undefined {
  if (/top/.test(align)) return isSmall ? { to: "high" } : undefined;
  if (/bottom/.test(align)) return isSmall ? { to: "low" } : undefined;
  const px = movedPx(align, declared);
  if (px === 0) return undefined;
  const to = px > 0 ? "high" : "low";
  return isSmall ? { to } : { to, moved: true };
}

/** Cells and blocks stand where they stand, whatever their alignment. */
function isInLine(element: Element, declared: Declared): boolean {
  const display = declared.get("display") ?? "inline";
  const isPart = /^(?:table|colgroup|col|tbody|thead|tfoot|tr)$/.test(element.tagName);
  return display.startsWith("inline") && !isPart && !isBlock(element);
}

function keywordIn(value: string): Raised["to"] | undefined {
  if (value.startsWith("super")) return "high";
  return value.startsWith("sub") ? "low" : undefined;
}

/** How far up, in CSS pixels. */
function movedPx(align: string, declared: Declared): number {
  const px = (value: string | undefined) => lengthPx(value ?? "", 16) ?? 0;
  const raised = px(align) || px(declared.get("mso-text-raise"));
  if (raised !== 0 || declared.get("position") !== "relative") return raised;
  return px(declared.get("bottom")) || -px(declared.get("top"));
}
