import { attribute, descendants, type Element, isReadAloudOnly } from "../elements.ts";

/** Values with which a property may hide, strike or raise text, and all that is to be known then. */
type Telling = { readonly value: RegExp; readonly properties: readonly string[] };

/** A size that is nothing, or nearly so. */
const nearlyNothing = /(?:^|\s)(?:[-+.0]|1p[xt]|\d(?:\.\d+)?%)/i;
const anything = /\S/;
const moved = /[1-9]/;
const backwards = /-/;
/** Numbers before the items of a list that has marks else. */
const numbers = /decimal|alpha|latin|roman|cjk|chinese/i;
const raised = ["display", "font-size", "position", "top", "bottom"];

const telling: ReadonlyMap<string, Telling> = new Map(
  Object.entries({
    display: { value: /none/i, properties: ["display"] },
    visibility: { value: anything, properties: ["visibility"] },
    opacity: { value: anything, properties: ["opacity", "animation", "animation-name"] },
    content: { value: anything, properties: ["content", "display"] },
    "text-decoration": { value: /line-through/i, properties: ["text-decoration-line"] },
    "text-decoration-line": { value: /line-through/i, properties: ["text-decoration-line"] },
    "vertical-align": {
      value: /su[bp]|top|bottom|\d/i,
      properties: ["vertical-align", ...raised],
    },
    "font-variant-position": { value: /su/i, properties: ["font-variant-position", ...raised] },
    "mso-text-raise": { value: moved, properties: ["mso-text-raise", ...raised] },
    "font-size": { value: nearlyNothing, properties: ["font-size"] },
    font: { value: nearlyNothing, properties: ["font-size"] },
    top: { value: moved, properties: raised },
    bottom: { value: moved, properties: raised },
    left: { value: backwards, properties: ["left", "position"] },
    "text-indent": { value: backwards, properties: ["text-indent"] },
    clip: { value: anything, properties: ["clip", "position"] },
    "list-style": { value: numbers, properties: ["list-style-type"] },
    "list-style-type": { value: numbers, properties: ["list-style-type"] },
    "clip-path": { value: anything, properties: ["clip-path", "position"] },
  }),
);

const all: readonly string[] = [...telling.values()].flatMap(({ properties }) => properties);

/**
 * The properties that have to be known of a page's elements: none for most pages, whose styles hide,
 * strike and raise nothing. To read all styles would take longer than to read the page.
 */
export function watchedProperties(
  roots: readonly Element[],
  sheets: readonly string[],
): ReadonlySet<string> {
  const found = new Set(
    sheets.flatMap((css) =>
      isObscure(css) ? all : propertiesIn(withoutPaper(css).replaceAll(ownCaptions, "")),
    ),
  );
  const styles = new Set<string>();
  for (const root of roots) gatherStyles(root, styles);
  for (const style of styles) {
    for (const property of isObscure(style) ? all : propertiesIn(style)) found.add(property);
  }
  const hasNumbers = roots.some((root) => descendants(root, ["ol"]).length > 0);
  const saysList = (css: string) => /list-style/i.test(css);
  if (hasNumbers && [...sheets, ...styles].some(saysList)) found.add("list-style-type");
  return found;
}

/** Captions of our own pages, which are known by their class. */
const ownCaptions = /\.nianbao-caption-text \{[^{}]*\}/g;

/** Style attributes, each once; `hidden` is a style as long as no other one is given. */
function gatherStyles(element: Element, styles: Set<string>): void {
  const style = attribute(element, "style");
  if (style !== undefined && !isReadAloudOnly(element)) styles.add(style);
  if (attribute(element, "hidden") !== undefined) styles.add("display:none");
  for (const node of element.childNodes) if ("tagName" in node) gatherStyles(node, styles);
}

/** With an escape or a comment in them, styles may say anything. */
function isObscure(css: string): boolean {
  return /\\|\/\*/.test(css);
}

function propertiesIn(css: string): readonly string[] {
  return css.split(/[;{}]/).flatMap((text) => {
    const colon = text.indexOf(":");
    const found = telling.get(text.slice(0, Math.max(0, colon)).trim().toLowerCase());
    return found?.value.test(text.slice(colon + 1)) ? found.properties : [];
  });
}

/** A style sheet without its rules for sheets of paper, which style no element. */
function withoutPaper(css: string): string {
  const [before = "", ...pages] = css.split(/@page\b/i);
  return before + pages.map(afterBlock).join("");
}

function afterBlock(css: string): string {
  let depth = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css.charAt(at);
    if (character === ";" && depth === 0) return css.slice(at + 1);
    if (character === "{") depth++;
    else if (character === "}" && --depth <= 0) return css.slice(at + 1);
  }
  return "";
}
