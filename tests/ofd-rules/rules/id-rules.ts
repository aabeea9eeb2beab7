import type { PageObject } from "../objects.ts";
import type { Ofd } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { allIn, at, textOf } from "../xml.ts";

/** Every numbered thing of the document, by its kind. */
function idsOf({
  document,
  pages,
  fonts,
  pictures,
}: Ofd): { readonly what: string; readonly id: number }[] {
  return [
    ...pages.map(({ id }) => ({ what: "page", id })),
    ...pages.map(({ root }) => ({
      what: "layer",
      id: Number(at(root, "Content", "Layer")?.attributes.ID),
    })),
    ...pages.flatMap(({ objects }) => objects.map(({ id }) => ({ what: "object", id }))),
    ...fonts.map(({ id }) => ({ what: "font", id })),
    ...pictures.map(({ id }) => ({ what: "picture", id })),
    ...(document ? [] : [{ what: "no document", id: 0 }]),
  ];
}

/** What a structure points at. */
export function referencesIn({ xml }: Ofd): { readonly page: number; readonly object: number }[] {
  return allIn(xml.get("Doc_0/Tags/Structure.xml"))
    .filter(({ name }) => name === "ObjectRef")
    .map((element) => ({
      page: Number(element.attributes.PageRef),
      object: Number(textOf(element)),
    }));
}

export const idRules: readonly Rule[] = [
  {
    number: 11,
    demand: "Pages, layers, objects, fonts and pictures have whole positive ids, no two the same.",
    broken: (ofd) => {
      const all = idsOf(ofd);
      const seen = new Map<number, number>();
      for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
      return all.flatMap(({ what, id }) =>
        unless(Number.isInteger(id) && id > 0 && seen.get(id) === 1, `${what} ${id}`),
      );
    },
  },
  {
    number: 12,
    demand: "MaxUnitID is not less than any id.",
    broken: (ofd) => {
      const largest = Number(textOf(at(ofd.document, "CommonData", "MaxUnitID")));
      return idsOf(ofd).flatMap(({ what, id }) => unless(id <= largest, `${what} ${id}`));
    },
  },
  {
    number: 13,
    demand:
      "What points at a font, picture, page or object finds it, the object on the page that is named.",
    broken: (ofd) => {
      const fonts = new Set(ofd.fonts.map(({ id }) => id));
      const pages = new Map(
        ofd.pages.map(({ id, objects }) => [id, new Set(objects.map((object) => object.id))]),
      );
      const pictures = new Set(ofd.pictures.map(({ id }) => id));
      const isFound = (object: PageObject) => {
        if (object.type === "image") return pictures.has(object.resource);
        return object.type === "path" || fonts.has(object.font);
      };
      const objects = ofd.pages.flatMap((page) => page.objects);
      return [
        ...objects.flatMap((one) => unless(isFound(one), `${one.id}`)),
        ...allIn(ofd.document)
          .filter(({ name }) => name === "Dest")
          .flatMap(({ attributes: { PageID } }) =>
            unless(pages.has(Number(PageID)), `page ${PageID}`),
          ),
        ...referencesIn(ofd).flatMap(({ page, object }) =>
          unless(pages.get(page)?.has(object) ?? false, `${object} on ${page}`),
        ),
      ];
    },
  },
  {
    number: 14,
    demand: "The ids of a page's objects rise in the order of the file: readers stack by them.",
    broken: ({ pages }) =>
      pages.flatMap(({ id, objects }) =>
        objects.flatMap((object, index) =>
          unless(object.id > (objects[index - 1]?.id ?? id), `object ${object.id}`),
        ),
      ),
  },
];
