import type { ListLevel } from "../word/lists.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
import type { OdfStyles } from "./styles.ts";

/** A list that is open, and the level that its items have. */
export type OpenList = { readonly id: string; readonly style: string; readonly level: number };

export type Lists = {
  /** Lists by the names that paragraphs get for them. */
  readonly all: ReadonlyMap<string, readonly ListLevel[]>;
  /** The list that an element begins, or goes on with. */
  readonly open: (list: XmlElement, outer: OpenList | undefined, usual: string) => OpenList;
  /** The same list, from a number that is given. */
  readonly restart: (list: OpenList, start: number) => OpenList;
  /** The level of headings, if they are counted there. */
  readonly heading: (level: number) => OpenList | undefined;
};

export function openLists(styles: OdfStyles): Lists {
  const all = new Map<string, readonly ListLevel[]>();
  const byXmlId = new Map<string, OpenList>();
  const lastOfStyle = new Map<string, OpenList>();
  const levels = (style: string) => levelsOf(styles.list(style));
  const add = (style: string, own: readonly ListLevel[], level: number): OpenList => {
    const id = String(all.size + 1);
    all.set(id, own);
    return { id, style, level };
  };
  const outline = levelsOf(styles.outline);
  all.set("outline", outline);
  return {
    all,
    open: ({ attributes }, outer, usual) => {
      if (outer) return { ...outer, level: outer.level + 1 };
      const style = attributes["text:style-name"] ?? usual;
      const before = attributes["text:continue-list"];
      const goesOn = attributes["text:continue-numbering"] === "true";
      const known =
        (before === undefined ? undefined : byXmlId.get(before)) ??
        (goesOn ? lastOfStyle.get(style) : undefined);
      const list = known ?? add(style, levels(style), 0);
      lastOfStyle.set(style, list);
      const id = attributes["xml:id"];
      if (id !== undefined) byXmlId.set(id, list);
      return list;
    },
    restart: ({ style, level }, start) => {
      const own = levels(style).map((one, at) => (at === level ? { ...one, start } : one));
      return add(style, own, level);
    },
    heading: (level) => (outline[level]?.text ? { id: "outline", style: "", level } : undefined),
  };
}

function levelsOf(style: XmlElement | undefined): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const level of style ? childrenOf(style) : []) {
    const at = Number(level.attributes["text:level"] ?? 1) - 1;
    if (at >= 0 && at < 10) levels[at] = levelOf(level, at);
  }
  return Array.from(levels, (level) => level ?? unnumbered);
}

const unnumbered: ListLevel = { format: "none", text: "", start: 1 };

function levelOf({ name, attributes }: XmlElement, at: number): ListLevel {
  const format = attributes["style:num-format"] ?? "";
  if (!/-number$|outline-level-style/.test(name) || format === "") return unnumbered;
  const shown = Math.min(Number(attributes["text:display-levels"] ?? 1) || 1, at + 1);
  const numbers = Array.from({ length: shown }, (_, index) => `%${at + 2 - shown + index}`);
  const simple = `${attributes["style:num-prefix"] ?? ""}${numbers.join(".")}${attributes["style:num-suffix"] ?? ""}`;
  const drawn = attributes["loext:num-list-format"]?.replaceAll(/%(\d+)%/g, "%$1");
  return {
    format: formats.find(([begin]) => format.startsWith(begin))?.[1] ?? "decimal",
    text: drawn ?? simple,
    start: Number(attributes["text:start-value"] ?? 1) || 1,
  };
}

/** Number formats by how they begin. */
const formats = [
  ["一", "chineseCounting"],
  ["壹", "chineseLegalSimplified"],
  ["甲", "ideographTraditional"],
  ["子", "ideographZodiac"],
  ["１", "decimalFullWidth"],
  ["①", "decimalEnclosedCircle"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
] as const;
