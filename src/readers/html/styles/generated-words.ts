import { attribute, type Element } from "../elements.ts";
import type { ContentPart } from "./tokens.ts";

/** The words in a value of `content`: strings, and attributes that it names. */
export function generatedWords(content: string, element: Element): string {
  const parts: readonly ContentPart[] = JSON.parse(content);
  const text = parts
    .map((part) => (typeof part === "string" ? part : (attribute(element, part.attribute) ?? "")))
    .join("");
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}
