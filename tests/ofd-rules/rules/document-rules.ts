import { spreadCells } from "../../../src/document/tables/table-grid.ts";
import { type ContentKey, contentKey } from "../../../src/layout/structure/content-key.ts";
import { structureOf } from "../../../src/layout/structure/structure.ts";
import { imagesOf, type Ofd, pathsOf, textsOf } from "../ofd-file.ts";
import { type Made, type Rule, unless } from "../rule.ts";
import { allIn, at, childrenOf, type Element, textOf } from "../xml.ts";
import { squeeze } from "./text-rules.ts";

/** Level and title of each bookmark. */
export function bookmarksIn(parent: Element | undefined, level = 1): string[] {
  return childrenOf(parent, "OutlineElem").flatMap((item) => [
    `${level} ${item.attributes.Title}`,
    ...bookmarksIn(item, level + 1),
  ]);
}

function structureRoot({ xml }: Ofd): Element | undefined {
  return xml.get("Doc_0/Tags/Structure.xml");
}

/** Objects of an element alone, without those of elements in it. */
function ownText(texts: ReadonlyMap<number, string>, element: Element): string {
  const references = childrenOf(element, "ObjectRef").map((one) => Number(textOf(one)));
  // An accent that stands in an object of its own belongs to the letter before it.
  return squeeze(references.map((id) => texts.get(id) ?? "").join(""));
}

function textsById({ pages }: Ofd): Map<number, string> {
  return new Map(pages.flatMap(textsOf).map(({ id, text }) => [id, squeeze(text)]));
}

/** Tag and text of each element, in reading order. */
function tagsIn(ofd: Ofd): string[] {
  const texts = textsById(ofd);
  const parts = childrenOf(structureRoot(ofd)).filter(({ name }) => name !== "Seal");
  return parts.flatMap((part) =>
    allIn(part)
      .filter(({ name }) => name !== "ObjectRef")
      .map((element) => [element.name, ...toldBy(element), ownText(texts, element)].join(" ")),
  );
}

/** What a figure or table tells of itself to those who do not see it. */
function toldBy({ name, attributes }: Element): string[] {
  if (name === "Figure") return [attributes.alt ?? ""];
  return name === "Table" ? [attributes.description ?? ""] : [];
}

/** What the elements of the structure say, in its order. */
export function structureTextOf(ofd: Ofd): string {
  const texts = textsById(ofd);
  return allIn(structureRoot(ofd))
    .filter(({ name }) => name !== "Seal" && name !== "ObjectRef")
    .map((element) => ownText(texts, element))
    .join("");
}

/** The same by the tree and the layout. */
function tagsOf({ tree, pages }: Made): string[] {
  const texts = new Map<string | number, string>();
  for (const { origin, runs } of pages.flatMap((page) => page.texts)) {
    if (origin.type === "pageNumber" || origin.type === "repeated") continue;
    const own = runs.flatMap(({ characters }) => characters.map(({ text }) => text)).join("");
    texts.set(contentKey(origin), squeeze((texts.get(contentKey(origin)) ?? "") + own));
  }
  const bars = pages.flatMap(({ figures }) => figures).filter((figure) => figure.bars.length > 0);
  for (const { block } of bars) {
    const key = contentKey({ type: "block", block, part: "text" });
    texts.set(key, texts.get(key) ?? "");
  }
  for (const { block } of pages.flatMap((page) => page.pictures)) {
    texts.set(contentKey({ type: "block", block, part: "text" }), "");
  }
  const captionOf = ({ caption }: { readonly caption: ContentKey | undefined }) =>
    caption === undefined ? [] : [`Caption ${texts.get(caption)}`];
  return [...structureOf(tree, (key) => texts.has(key))].flatMap((element) => {
    if (element.type === "figure") {
      return [`Figure ${element.alternate} ${texts.get(element.content)}`, ...captionOf(element)];
    }
    if (element.type === "text") return [`${element.tag} ${texts.get(element.content)}`];
    const rows = element.rows.flatMap((cells) => [
      "TR ",
      ...cells.map(({ scope, content }) => `${scope ? "TH" : "TD"} ${texts.get(content) ?? ""}`),
    ]);
    return [`Table ${element.description} `, ...captionOf(element), ...rows];
  });
}

/** Places of a table's grid that its cells leave free or cover twice. */
function badGrids(ofd: Ofd, { tree }: Made): string[] {
  const tables = tree.blocks.flatMap((block) => (block.type === "table" ? [block] : []));
  const written = childrenOf(structureRoot(ofd), "Table");
  return tables.flatMap((table, index) => {
    const areas = allIn(written[index])
      .filter(({ name }) => name === "TH" || name === "TD")
      .map(({ attributes }) => Number(attributes.rowSpan ?? 1) * Number(attributes.colSpan ?? 1));
    const places = spreadCells(table).flat().length;
    return unless(areas.reduce((sum, area) => sum + area, 0) === places, `table ${index + 1}`);
  });
}

/** Objects that show the document itself are told once; the others are page numbers and heads once more. */
function badReferences(ofd: Ofd, { pages }: Made): string[] {
  const parts = childrenOf(structureRoot(ofd)).filter(({ name }) => name !== "Seal");
  const references = parts.flatMap(allIn).filter(({ name }) => name === "ObjectRef");
  const times = Map.groupBy(references, (one) => Number(textOf(one)));
  const leftOut = pages.map(({ texts }) => {
    const others = texts.filter(
      ({ origin: { type } }) => type === "pageNumber" || type === "repeated",
    );
    const runs = others.flatMap((text) => text.runs);
    return squeeze(runs.flatMap(({ characters }) => characters.map(({ text }) => text)).join(""));
  });
  return [
    ...[...times].flatMap(([id, all]) => unless(all.length === 1, `object ${id}`)),
    ...ofd.pages.flatMap((page, index) => {
      const free = textsOf(page).filter(({ id }) => !times.has(id));
      const text = squeeze(free.map((object) => object.text).join(""));
      return unless(text === leftOut[index], `page ${index + 1}: ${text}`);
    }),
    ...ofd.pages
      .flatMap(pathsOf)
      .flatMap(({ id, attributes }) =>
        unless(attributes.Fill !== "true" || times.has(id), `bars ${id}`),
      ),
    ...ofd.pages.flatMap(imagesOf).flatMap(({ id }) => unless(times.has(id), `picture ${id}`)),
  ];
}

export const documentRules: readonly Rule[] = [
  {
    number: 31,
    demand:
      "Bookmarks have the titles and levels of the headings, and lead to a place on their page.",
    broken: ({ document, pages }, { bookmarks }) => {
      const outlines = at(document, "Outlines");
      const written = bookmarksIn(outlines);
      const wanted = bookmarks.map(({ level, title }) => `${level} ${title}`);
      const places = allIn(outlines).filter(({ name }) => name === "Dest");
      return [
        ...unless(written.join("\n") === wanted.join("\n"), "titles"),
        ...places.flatMap(({ attributes: { PageID, Top } }, index) =>
          unless(
            pages[(bookmarks[index]?.page.number ?? 0) - 1]?.id === Number(PageID) &&
              Number(Top) >= 0 &&
              Number(Top) <= 297,
            `${written[index]}`,
          ),
        ),
      ];
    },
  },
  {
    number: 32,
    demand: "The report inside is the report, byte for byte; its size is right and its name ASCII.",
    broken: ({ files, xml }, { source, isArchival }) => {
      const list = xml.get("Doc_0/Attachs/Attachments.xml");
      const [attachment, more] = childrenOf(list, "Attachment");
      if (source === undefined) return unless(list === undefined, "Attachments.xml");
      const name = isArchival ? "report.txt" : "report.json";
      const bytes = files.get(`Doc_0/Attachs/${textOf(at(attachment, "FileLoc"))}`);
      const size = Number(attachment?.attributes.Size);
      return [
        ...unless(!more && textOf(at(attachment, "FileLoc")) === name, "the list"),
        ...unless(bytes?.equals(Buffer.from(source)) ?? false, "the bytes"),
        ...unless(Math.abs(size - Buffer.byteLength(source) / 1024) < 0.0001, "the size"),
      ];
    },
  },
  {
    number: 33,
    demand:
      "The structure holds every text of the document once, in reading order, and whole tables.",
    broken: (ofd, made) => {
      const [written, wanted] = [tagsIn(ofd), tagsOf(made)];
      const first = wanted.findIndex((tag, index) => tag !== written[index]);
      return [
        ...unless(first < 0 && written.length === wanted.length, `${wanted[first]}`),
        ...badReferences(ofd, made),
        ...badGrids(ofd, made),
      ];
    },
  },
  {
    number: 34,
    demand: "Nothing forbids, signs, annotates or extends; an archive's file holds no JSON.",
    broken: ({ xml, files }, { isArchival }) => {
      const names = new Set([...xml.values()].flatMap(allIn).map(({ name }) => name));
      return [
        ...["Permissions", "VPreferences", "Extensions", "Signatures", "Annotations"].filter(
          (name) => names.has(name),
        ),
        ...[...files.keys()].filter((name) => isArchival && name.endsWith(".json")),
      ];
    },
  },
];
