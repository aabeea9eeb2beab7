import { element, paragraph, runOf, runProperties, valued } from "../word/elements.ts";
import { listItem } from "../word/lists.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
import { drawings, readDrawn } from "./drawings.ts";
import { readInline } from "./inline.ts";
import type { Ground, OdfSetting } from "./setting.ts";
import { readOdfTable } from "./table.ts";

/** Paragraphs and tables as WordprocessingML. */
export function readOdfBlocks(
  parent: XmlElement,
  ground: Ground,
  setting: OdfSetting,
): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    const reader = readers.get(child.name);
    if (reader) return reader(child, ground, setting);
    if (!drawings.has(child.name)) return [];
    const inside = { readInside: insideOf(setting) };
    const drawn = readDrawn(child, ground, inside);
    return drawn.length === 0
      ? []
      : [paragraph(drawn.map((one) => runOf([one], runProperties(ground.formatting))))];
  });
}

type Reader = (element: XmlElement, ground: Ground, setting: OdfSetting) => XmlElement[];

function insideOf(setting: OdfSetting) {
  return (parent: XmlElement, ground: Ground) =>
    readOdfBlocks(parent, { ...ground, list: undefined }, setting);
}

const readers = new Map<string, Reader>([
  ["p", (one, ground, setting) => readParagraph(one, ground, setting)],
  ["h", (one, ground, setting) => readParagraph(one, ground, setting)],
  ["list", readList],
  ["numbered-paragraph", readList],
  ["table", readTable],
  ["section", readSection],
  ["index-title", readOdfBlocks],
  ["index-body", readOdfBlocks],
  ...[
    "table-of-content",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
    "alphabetical-index",
    "bibliography",
  ].map((name): [string, Reader] => [name, readOdfBlocks]),
]);

function readParagraph(one: XmlElement, ground: Ground, setting: OdfSetting): XmlElement[] {
  const { styles, lists } = setting;
  const style = one.attributes["text:style-name"];
  const isGone = childrenOf(one, "hidden-paragraph").some(
    ({ attributes }) => attributes["text:is-hidden"] === "true",
  );
  const formatting = {
    ...ground.formatting,
    ...styles.formatting("paragraph", style),
    ...(ground.formatting.hidden || isGone ? { hidden: true } : {}),
  };
  const level = Number(one.attributes["text:outline-level"] ?? 1) || 1;
  const name = one.name === "h" ? `Heading${level}` : styles.nameOf("paragraph", style);
  const isCounted = one.name === "h" && one.attributes["text:is-list-header"] !== "true";
  const list = ground.list ?? (isCounted ? lists.heading(level - 1) : undefined);
  const runs = readInline(
    one,
    { ...ground, formatting },
    { setting, readInside: insideOf(setting) },
  );
  return [
    paragraph(runs, [
      ...(name ? [valued("pStyle", name)] : []),
      ...(list ? [listItem(list.id, list.level)] : []),
      ...(styles.isFilled("paragraph", style) ? [filled] : []),
      ...(formatting.hidden ? [element("rPr", {}, [element("vanish")])] : []),
    ]),
  ];
}

const filled = element("shd", { "w:val": "clear", "w:fill": "D9D9D9" });

/** Only the first paragraph of an item has its number. */
function readList(list: XmlElement, ground: Ground, setting: OdfSetting): XmlElement[] {
  const { lists } = setting;
  let open = lists.open(list, ground.list, usualStyle(list, setting));
  if (list.name === "numbered-paragraph") return readItem(list, open, { ground, setting });
  return childrenOf(list).flatMap((item) => {
    const start = Number(item.attributes["text:start-value"] ?? Number.NaN);
    if (Number.isInteger(start)) open = lists.restart(open, start);
    return readItem(item, open, { ground, setting });
  });
}

type Place = { readonly ground: Ground; readonly setting: OdfSetting };

function readItem(
  item: XmlElement,
  open: Ground["list"],
  { ground, setting }: Place,
): XmlElement[] {
  let isFirst = item.name !== "list-header";
  return childrenOf(item).flatMap((child) => {
    const wrapped = element("list-item", {}, [child]);
    if (child.name === "list") return readOdfBlocks(wrapped, { ...ground, list: open }, setting);
    const list = isFirst ? open : undefined;
    if (child.name === "p" || child.name === "h") isFirst = false;
    return readOdfBlocks(wrapped, { ...ground, list }, setting);
  });
}

/** A list without a style has that of its first paragraph. */
function usualStyle(list: XmlElement, { styles }: OdfSetting): string {
  const first = childrenOf(list).flatMap((item) => [item, ...childrenOf(item)]);
  const name = first.find((one) => one.name === "p" || one.name === "h")?.attributes[
    "text:style-name"
  ];
  return styles.chain("paragraph", name).flatMap(({ listStyle }) => listStyle ?? [])[0] ?? "";
}

function readSection(section: XmlElement, ground: Ground, setting: OdfSetting): XmlElement[] {
  const isHidden = section.attributes["text:display"] === "none";
  const formatting = isHidden ? { ...ground.formatting, hidden: true } : ground.formatting;
  return readOdfBlocks(section, { ...ground, formatting }, setting);
}

function readTable(table: XmlElement, ground: Ground, setting: OdfSetting): XmlElement[] {
  const inside = { ...ground, list: undefined };
  return [readOdfTable(table, setting.styles, (cell) => readOdfBlocks(cell, inside, setting))];
}
