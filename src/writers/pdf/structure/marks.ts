import type { Origin } from "../../../layout/page.ts";
import { type ContentKey, contentKey } from "../../../layout/structure/content-key.ts";
import type { PdfDocument } from "../pdf-kit.ts";
import type { Reference } from "../pdf-values.ts";

/** A piece of a page that is content of an element. */
export type Mark = { readonly page: Reference; readonly id: number };

/** Which pieces of the pages belong to which part of the document, by the key of its origin. */
export type Marks = {
  readonly byKey: ReadonlyMap<ContentKey, readonly Mark[]>;
  /** For each page the keys of its marks, in the order of their ids. */
  readonly byPage: readonly (readonly ContentKey[])[];
};

export type Marker = {
  readonly marks: Marks;
  readonly startPage: () => void;
  /** The operator that opens content of an origin on the current page; `EMC` closes it. */
  readonly open: (origin: Origin) => string;
};

export const closeMark = "EMC";

/** Content that belongs to no element. @see ISO 32000-1, 14.8.2.2 */
export const openRules = "/Artifact <</Type /Layout>> BDC";
const pageNumber = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC";
const repeated = "/Artifact <</Type /Pagination>> BDC";

export function openMarker(document: PdfDocument): Marker {
  const byKey = new Map<ContentKey, Mark[]>();
  const byPage: ContentKey[][] = [];
  const startPage = () => {
    document.page.dictionary.data.StructParents = byPage.length;
    byPage.push([]);
  };
  const open = (origin: Origin): string => {
    if (origin.type === "pageNumber") return pageNumber;
    if (origin.type === "repeated") return repeated;
    const key = contentKey(origin);
    const keys = byPage.at(-1) ?? [];
    const id = keys.push(key) - 1;
    const marks = byKey.get(key) ?? [];
    marks.push({ page: document.page.dictionary, id });
    byKey.set(key, marks);
    return `/P <</MCID ${id}>> BDC`;
  };
  return { marks: { byKey, byPage }, startPage, open };
}
