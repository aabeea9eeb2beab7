import { attribute, type Element, isReadAloudOnly } from "../elements.ts";
import type { Declared } from "./cascade.ts";
import { lengthPx } from "./lengths.ts";

/** Whether an element is not drawn, with all that is in it. */
export function isGone(element: Element, declared: Declared): boolean {
  const display = declared.get("display");
  if (display === "none") return true;
  if (isReadAloudOnly(element) || (display === undefined && isHiddenByItself(element))) return true;
  return isCollapsed(element, declared) || isTransparent(declared) || isOutOfSight(declared);
}

/** A page's own `display` is stronger than these attributes. */
function isHiddenByItself(element: Element): boolean {
  const isClosed = element.tagName === "dialog" && attribute(element, "open") === undefined;
  return isClosed || attribute(element, "hidden") !== undefined;
}

function isCollapsed({ tagName }: Element, declared: Declared): boolean {
  const isRow = ["tr", "tbody", "thead", "tfoot"].includes(tagName);
  return isRow && declared.get("visibility") === "collapse";
}

/** What begins at nothing and is animated is seen in the end. */
function isTransparent(declared: Declared): boolean {
  const opacity = declared.get("opacity");
  const animation = declared.get("animation-name") ?? declared.get("animation") ?? "none";
  return opacity !== undefined && Number.parseFloat(opacity) < 0.01 && animation === "none";
}

/** Farther than any screen, in CSS pixels. */
const farPx = -900;

/** Clipped to nothing or set far outside of the page, as for programs that read aloud. */
function isOutOfSight(declared: Declared): boolean {
  const px = (name: string) => lengthPx(declared.get(name) ?? "", 16) ?? 0;
  if (px("text-indent") < farPx) return true;
  if (!["absolute", "fixed"].includes(declared.get("position") ?? "")) return false;
  return isClipped(declared) || px("left") < farPx || px("top") < farPx;
}

/** To a point or less. */
function isClipped(declared: Declared): boolean {
  const sides = /^rect\(([^)]*)\)/.exec(declared.get("clip") ?? "")?.[1] ?? "";
  const [top, right, bottom, left] = sides.split(/[\s,]+/).map((side) => lengthPx(side, 16));
  const isPoint =
    top !== undefined &&
    right !== undefined &&
    bottom !== undefined &&
    left !== undefined &&
    (bottom - top < 2 || right - left < 2);
  return isPoint || /inset\(\s*(?:50|100)%/.test(declared.get("clip-path") ?? "");
}
