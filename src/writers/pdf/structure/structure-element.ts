import type { ContentKey } from "../../../layout/structure/content-key.ts";
import type { PdfDocument } from "../pdf-kit.ts";
import type { PdfDictionary, PdfValue, Reference } from "../pdf-values.ts";
import type { Marks } from "./marks.ts";

/** What is known while the structure is written. */
export type Structure = {
  readonly document: PdfDocument;
  readonly marks: Marks;
  /** The element of each key, for the way back from a page's marks. */
  readonly elements: Map<ContentKey, Reference>;
  /** Elements that others refer to, by their id. */
  readonly named: Map<string, Reference>;
};

/**
 * Writes an element of the structure tree.
 *
 * @param dictionary - its type `S` and what else is known of it.
 * @param kids - makes its content; children need their parent, so the element exists already.
 */
export function writeElement(
  { document }: Structure,
  parent: Reference,
  dictionary: PdfDictionary,
  kids: (element: Reference) => readonly PdfValue[],
): Reference {
  const element = document.ref({ Type: "StructElem", P: parent, ...dictionary });
  const content = kids(element);
  if (content.length > 0) element.data.K = content;
  element.end();
  return element;
}

/** Content that stands on the pages: numbers on the element's first page, dictionaries on others. */
export function markedContent(
  { marks, elements }: Structure,
  key: ContentKey,
): (element: Reference) => readonly PdfValue[] {
  return (element) => {
    const own = marks.byKey.get(key) ?? [];
    const [first] = own;
    if (!first) return [];
    elements.set(key, element);
    element.data.Pg = first.page;
    return own.map(({ page, id }) =>
      page === first.page ? id : { Type: "MCR", Pg: page, MCID: id },
    );
  };
}
