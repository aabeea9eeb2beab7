import { AttributeAction, type AttributeSelector, type Selector, SelectorType } from "css-what";

const [identity, kind, tag] = [2 ** 16, 2 ** 8, 1];

/** @see Selectors Level 4, 15 “Calculating a selector's specificity” */
export function specificityOf(parts: readonly Selector[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0);
}

function weightOf(part: Selector): number {
  switch (part.type) {
    case SelectorType.Attribute:
      return isWord(part) && part.name === "id" ? identity : kind;
    case SelectorType.Tag:
    case SelectorType.PseudoElement:
      return tag;
    case SelectorType.Pseudo:
      if (!Array.isArray(part.data)) return kind;
      return part.name === "where" ? 0 : Math.max(0, ...part.data.map(specificityOf));
    default:
      return 0;
  }
}

/** `#id` or `.class`, not the same in square brackets. */
function isWord({ ignoreCase, action }: AttributeSelector): boolean {
  return ignoreCase === "quirks" && action !== AttributeAction.Exists;
}

/**
 * A word that every element of a selector has: `#id`, `.class` or its name; none for any element.
 * In quirks mode, words match in any case: there, only names of elements are keys.
 */
export function keyOf(parts: readonly Selector[], quirks: boolean): string | undefined {
  const last = parts.slice(parts.findLastIndex(isCombinator) + 1);
  const words = last.filter(
    (part): part is AttributeSelector => part.type === SelectorType.Attribute && isWord(part),
  );
  const word = words.find(({ name }) => name === "id") ?? words[0];
  if (word && !quirks) return `${word.name === "id" ? "#" : "."}${word.value}`;
  return last.find((part) => part.type === SelectorType.Tag)?.name.toLowerCase();
}

function isCombinator({ type }: Selector): boolean {
  return (
    type === SelectorType.Descendant ||
    type === SelectorType.Child ||
    type === SelectorType.Sibling ||
    type === SelectorType.Adjacent
  );
}
