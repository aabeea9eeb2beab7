import { isVariationSelector } from "../../document/marks.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { codePointName } from "../../messages/visible.ts";

/** A character, and the variation selector behind it that asks for one of its forms. */
type Form = { readonly character: string; readonly selector: string };

/** What may have forms: a character to be read, and no sign that parts numbers or sentences. */
const formed = /[\p{L}\p{So}]$/u;

/** The form that a selector asks for; undefined where none stands, or behind no such character. */
export function formAt(text: string, at: number): Form | undefined {
  const codePoint = text.codePointAt(at) ?? 0;
  if (!isVariationSelector(codePoint)) return undefined;
  const [character] = formed.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  return character === undefined
    ? undefined
    : { character, selector: String.fromCodePoint(codePoint) };
}

/** Whether a form is asked for the first time; a place where none is asked for is always new. */
export function unseenForms(): (text: string, at: number) => boolean {
  const known = new Set<string>();
  return (text, at) => {
    const form = formAt(text, at);
    if (!form) return true;
    const count = known.size;
    return known.add(form.character + form.selector).size > count;
  };
}

/** The selector is kept, and the usual form printed: the fonts of documents have no others. */
export function printedUsually({ character, selector }: Form, pointer: string): Finding {
  const codePoints = `${codePointName(character)} ${codePointName(selector)}`;
  const parameters = { character, codePoints };
  return finding("TEXT-FORM", "info", { pointer }, parameters, { read: character + selector });
}
