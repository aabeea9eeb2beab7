import { type Element, isReadAloudOnly, parentOf } from "../elements.ts";
import type { Cascade, Declared } from "./cascade.ts";
import { isGone } from "./gone.ts";
import { fontSizePx } from "./lengths.ts";
import { type Raised, raisedBy } from "./raised.ts";

/** How the text of an element is seen. */
export type TextStyle = {
  /** Not drawn, with all that is in it. */
  readonly gone: boolean;
  /** Drawn as nothing; what is in it may be seen. */
  readonly visible: boolean;
  readonly sizePx: number;
  readonly struck: boolean;
  readonly raised: Raised | undefined;
  /** The marks or numbers of a list, as they are said of the element itself. */
  readonly listStyle?: string | undefined;
};

const plain: TextStyle = {
  gone: false,
  visible: true,
  sizePx: 16,
  struck: false,
  raised: undefined,
};

/** Styles of a page's elements, each found once. */
export function textStyles({ declaredFor }: Cascade): (element: Element) => TextStyle {
  const known = new Map<Element, TextStyle>();
  const find = (element: Element): TextStyle => {
    const found = known.get(element);
    if (found) return found;
    const parent = parentOf(element);
    const style = styleOf(element, declaredFor(element), parent ? find(parent) : plain);
    known.set(element, style);
    return style;
  };
  return find;
}

function styleOf(element: Element, declared: Declared, parent: TextStyle): TextStyle {
  if (declared.size === 0 && !isTellingByItself(element)) return inherited(parent);
  if (isWholePage(element)) return plain;
  const sizePx = fontSizePx(declared.get("font-size"), parent.sizePx);
  return {
    gone: isGone(element, declared),
    visible: isVisible(declared.get("visibility"), parent.visible),
    sizePx,
    struck: parent.struck || isStruck(element, declared),
    raised: raisedBy(element, declared, { sizePx, parentPx: parent.sizePx }),
    listStyle: declared.get("list-style-type"),
  };
}

/** A page that hides all of itself is shown by its script. */
function isWholePage({ tagName }: Element): boolean {
  return tagName === "html" || tagName === "body";
}

const tellingNames = new Set("del s strike sup sub dialog".split(" "));

/** By its name or its attributes, whatever its style. */
function isTellingByItself(element: Element): boolean {
  return (
    tellingNames.has(element.tagName) ||
    element.attrs.some(({ name }) => name === "hidden") ||
    isReadAloudOnly(element)
  );
}

function inherited(parent: TextStyle): TextStyle {
  return parent.raised || parent.gone || parent.listStyle
    ? { ...parent, raised: undefined, gone: false, listStyle: undefined }
    : parent;
}

/** Text so small that no eye sees it, in CSS pixels. */
const unseenPx = 1;

export function isSeen({ visible, sizePx }: TextStyle): boolean {
  return visible && sizePx > unseenPx;
}

function isVisible(visibility: string | undefined, inherited: boolean): boolean {
  if (visibility === undefined || ["inherit", "unset"].includes(visibility)) return inherited;
  return !["hidden", "collapse"].includes(visibility);
}

function isStruck({ tagName }: Element, declared: Declared): boolean {
  const isMarked = ["del", "s", "strike"].includes(tagName);
  return isMarked || (declared.get("text-decoration-line") ?? "").includes("line-through");
}
