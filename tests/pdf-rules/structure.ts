import { standardTypes } from "./fonts/standard-types.ts";
import {
  catalogOf,
  dictionary,
  isDictionary,
  isReference,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
} from "./pdf-file.ts";

/** An element of the structure tree, its type followed through the role map. */
export type Element = {
  readonly reference: string;
  /** The reference it was reached from. */
  readonly parent: string;
  readonly type: string;
  readonly standardType: string | undefined;
  readonly dictionary: PdfDictionary;
  /** Elements and pieces of pages, in reading order. */
  readonly kids: readonly (Element | ContentItem)[];
};

export type ContentItem = { readonly page: string; readonly id: number };

export type Structure = {
  readonly root: string | undefined;
  readonly dictionary: PdfDictionary;
  readonly tops: readonly Element[];
  /** All elements in reading order. */
  readonly elements: readonly Element[];
};

export function readStructure(file: PdfFile): Structure {
  const { "/StructTreeRoot": root } = catalogOf(file);
  const tree = dictionary(file, root);
  const roles = dictionary(file, tree["/RoleMap"]);
  const reference = isReference(root) ? root : "";
  const seen = new Set<string>();
  const tops = kidsOf({ file, roles, seen }, reference, tree).filter(isElement);
  return {
    root: reference || undefined,
    dictionary: tree,
    tops,
    elements: tops.flatMap(elementsFrom),
  };
}

type Reading = {
  readonly file: PdfFile;
  readonly roles: PdfDictionary;
  /** Elements met before: a circle must not be followed for ever. */
  readonly seen: Set<string>;
};

function kidsOf(reading: Reading, parent: string, from: PdfDictionary): Element["kids"] {
  const { file } = reading;
  const { "/K": kids } = from;
  const items = Array.isArray(kids) ? (kids as readonly PdfValue[]) : [kids ?? null];
  return items.flatMap((item): Element["kids"] => {
    const page = isDictionary(item) && isReference(item["/Pg"]) ? item["/Pg"] : from["/Pg"];
    const id = isDictionary(item) ? numberOf(file, item["/MCID"]) : item;
    if (typeof id === "number") return [{ page: String(page), id }];
    return isReference(item) ? readElement(reading, parent, item) : [];
  });
}

function readElement(reading: Reading, parent: string, reference: string): Element[] {
  const { file, roles, seen } = reading;
  if (seen.has(reference)) return [];
  seen.add(reference);
  const own = dictionary(file, reference);
  const type = nameOf(file, own["/S"]) ?? "";
  const standardType = followRoles(file, roles, type);
  const kids = kidsOf(reading, reference, own);
  return [{ reference, parent, type, standardType, dictionary: own, kids }];
}

/** The standard type that a type stands for; none when the role map runs in a circle. */
export function followRoles(
  file: PdfFile,
  roles: PdfDictionary,
  type: string,
  steps = 0,
): string | undefined {
  if (standardTypes.has(type)) return type;
  const next = nameOf(file, roles[`/${type}`]);
  const isCircle = steps > Object.keys(roles).length;
  return next === undefined || isCircle ? undefined : followRoles(file, roles, next, steps + 1);
}

export function isElement(kid: Element | ContentItem): kid is Element {
  return "reference" in kid;
}

export function childElements({ kids }: Element): Element[] {
  return kids.filter(isElement);
}

function elementsFrom(element: Element): Element[] {
  return [element, ...childElements(element).flatMap(elementsFrom)];
}

export function contentOf({ kids }: Element): ContentItem[] {
  return kids.filter((kid): kid is ContentItem => !isElement(kid));
}

/** The attribute dictionaries of an element, as one. */
export function attributesOf(file: PdfFile, element: Element): PdfDictionary {
  const { "/A": given } = element.dictionary;
  const all = Array.isArray(given) ? list(file, given) : [given];
  return Object.assign({}, ...all.map((one) => dictionary(file, one)));
}

/** The entries of a number or name tree, in the order they stand in. */
export function treeEntries(
  file: PdfFile,
  node: PdfValue | undefined,
  key: "/Nums" | "/Names",
): (readonly [PdfValue, PdfValue])[] {
  const own = dictionary(file, node);
  const items = list(file, own[key]);
  const entries = items.flatMap((item, index) =>
    index % 2 === 0 ? [[item, items[index + 1] ?? null] as const] : [],
  );
  return [...entries, ...list(file, own["/Kids"]).flatMap((kid) => treeEntries(file, kid, key))];
}
