import type { Target } from "../../document/references/anchor.ts";
import { attribute, descendants, type Element, hasAncestor, type Node } from "./elements.ts";
import { cascadeOf, plainCascade } from "./styles/cascade.ts";
import { generatedWords } from "./styles/generated-words.ts";
import { holdsOnScreen } from "./styles/media.ts";
import { type TextStyle, textStyles } from "./styles/text-style.ts";
import { watchedProperties } from "./styles/watched.ts";

/** What is known of a whole page when its parts are read. */
export type Page = {
  readonly styleOf: (element: Element) => TextStyle;
  /** Words that the page's styles put before or after an element. */
  readonly generatedFor: (element: Element, part: "before" | "after") => string;
  /** Whether the page itself says that its article is elsewhere. */
  readonly isBesideArticle: (element: Element) => boolean;
  /** Own tables and pictures that its links lead to. */
  readonly references: Target[];
};

/** @param quirks - the page has no document type. */
export function openPage(nodes: readonly Node[], quirks: boolean): Page {
  const roots = nodes.filter((node): node is Element => "tagName" in node);
  const sheets = sheetsOf(roots);
  const watched = watchedProperties(roots, sheets);
  const cascade = watched.size > 0 ? cascadeOf({ sheets, quirks, watched }) : plainCascade;
  const hasArticle = roots
    .flatMap((root) => descendants(root, ["article", "main"]))
    .some((one) => descendants(one, ["table"]).length > 0);
  return {
    styleOf: textStyles(cascade),
    generatedFor: (element, part) => {
      const content = cascade.generatedFor(element, part);
      return content === "" ? "" : generatedWords(content, element);
    },
    references: [],
    isBesideArticle: (element) => hasArticle && !hasAncestor(element, ["article", "main"]),
  };
}

/** The style sheets that stand in the page itself, as far as they are for a screen. */
function sheetsOf(roots: readonly Element[]): string[] {
  return roots
    .flatMap((root) => descendants(root, ["style"]))
    .filter((style) => holdsOnScreen(attribute(style, "media") ?? ""))
    .map(({ childNodes }) =>
      childNodes.map((node) => ("value" in node ? node.value : "")).join(""),
    );
}
