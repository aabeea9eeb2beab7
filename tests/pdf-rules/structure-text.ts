import type { Pdf } from "./rule.ts";
import { type Element, isElement } from "./structure.ts";

/** What a reader hears: the text of all elements, in the order of the structure. */
export function structureText(pdf: Pdf): string {
  const texts = markedTexts(pdf);
  return pdf.structure.tops.map((element) => elementText(element, texts)).join("");
}

/** The text of one element and all below it. */
export function elementText(element: Element, texts: ReadonlyMap<string, string>): string {
  return element.kids
    .map((kid) =>
      isElement(kid) ? elementText(kid, texts) : (texts.get(`${kid.page} ${kid.id}`) ?? ""),
    )
    .join("");
}

/** The text of each mark, by its page and id: codes turned to text as copying does. */
export function markedTexts({ pages, fonts }: Pdf): Map<string, string> {
  const maps = new Map(fonts.map(({ reference, toUnicode }) => [reference, toUnicode]));
  const texts = new Map<string, string>();
  for (const { reference, shown } of pages) {
    for (const { marks, font, codes } of shown) {
      const id = marks.find((mark) => mark.id !== undefined)?.id;
      if (id === undefined) continue;
      const key = `${reference} ${id}`;
      const text = codes.map((code) => maps.get(font)?.get(code) ?? "\ufffd").join("");
      texts.set(key, (texts.get(key) ?? "") + text);
    }
  }
  return texts;
}
