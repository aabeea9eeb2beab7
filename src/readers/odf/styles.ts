import { ownMember } from "../../messages/own-member.ts";
import type { Formatting } from "../docx/formatting.ts";
import { styleName } from "../word/elements.ts";
import { allOf, childrenOf, descend, type XmlElement } from "../xml.ts";

export type OdfStyle = {
  /** As a person sees it; none of a style that only one place has. */
  readonly shownName: string | undefined;
  readonly parent: string | undefined;
  readonly formatting: Formatting;
  /** Whether paragraphs or cells have a coloured ground. */
  readonly isFilled: boolean | undefined;
  readonly listStyle: string | undefined;
  readonly element: XmlElement;
};

export type Family =
  | "text"
  | "paragraph"
  | "table"
  | "table-row"
  | "table-cell"
  | "table-column"
  | "graphic";

export type OdfStyles = {
  /** A style, and those that it is made from, itself first. */
  readonly chain: (family: Family, name: string | undefined) => readonly OdfStyle[];
  readonly formatting: (family: Family, name: string | undefined) => Formatting;
  /** By which the reader knows what a paragraph is. */
  readonly nameOf: (family: Family, name: string | undefined) => string;
  readonly isFilled: (family: Family, name: string | undefined) => boolean;
  readonly list: (name: string) => XmlElement | undefined;
  readonly outline: XmlElement | undefined;
};

/** @param roots - the parts with styles; what a later one says comes before. */
export function readOdfStyles(roots: readonly XmlElement[]): OdfStyles {
  const styles = new Map<string, OdfStyle>();
  const lists = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const part of ["styles", "automatic-styles"]) {
      const list = descend(root, part);
      if (!list) continue;
      for (const one of childrenOf(list)) addStyle(one, { part, styles, lists });
    }
  }
  const chain: OdfStyles["chain"] = (family, name) => {
    const found: OdfStyle[] = [];
    let style = name === undefined ? undefined : styles.get(`${family} ${name}`);
    while (style && found.length < longestChain) {
      found.push(style);
      style = style.parent === undefined ? undefined : styles.get(`${family} ${style.parent}`);
    }
    return found;
  };
  const defaults = (family: Family) => styles.get(`default ${family}`)?.formatting;
  const known = new Map<string, Formatting>();
  return {
    chain,
    formatting: (family, name) => {
      const key = `${family} ${name}`;
      const all = chain(family, name).map(({ formatting }) => formatting);
      const found = known.get(key) ?? Object.assign({}, defaults(family), ...all.reverse());
      known.set(key, found);
      return found;
    },
    nameOf: (family, name) => {
      const names = chain(family, name)
        .flatMap(({ shownName }) => shownName ?? [])
        .map(styleName);
      return names.find((one) => one.startsWith("Heading")) ?? names[0] ?? "";
    },
    isFilled: (family, name) =>
      chain(family, name).find(({ isFilled }) => isFilled !== undefined)?.isFilled ?? false,
    list: (name) => lists.get(name),
    outline: roots.flatMap((root) => allOf(root, "outline-style"))[0],
  };
}

/** A style that is made from itself would go on without end. */
const longestChain = 30;

type Gathered = {
  readonly part: string;
  readonly styles: Map<string, OdfStyle>;
  readonly lists: Map<string, XmlElement>;
};

function addStyle(element: XmlElement, { part, styles, lists }: Gathered): void {
  const { attributes } = element;
  const name = attributes["style:name"] ?? "";
  if (element.name === "list-style") lists.set(name, element);
  const family = attributes["style:family"] ?? "";
  const style: OdfStyle = {
    shownName: part === "styles" ? (attributes["style:display-name"] ?? name) : undefined,
    parent: attributes["style:parent-style-name"],
    formatting: formattingOf(descend(element, "text-properties")),
    isFilled: fillOf(element),
    listStyle: attributes["style:list-style-name"],
    element,
  };
  if (element.name === "style") styles.set(`${family} ${name}`, style);
  if (element.name === "default-style") styles.set(`default ${family}`, style);
}

function fillOf(style: XmlElement): boolean | undefined {
  const colours = ["paragraph-properties", "table-cell-properties", "table-properties"].flatMap(
    (name) => descend(style, name)?.attributes["fo:background-color"] ?? [],
  );
  return colours.length === 0 ? undefined : colours.some(isColoured);
}

function isColoured(colour: string): boolean {
  return !/^(?:transparent|#f{6})$/i.test(colour);
}

function formattingOf(properties: XmlElement | undefined): Formatting {
  if (!properties) return {};
  const said = (name: string) => ownMember(properties.attributes, name);
  const display = said("text:display");
  const through = said("style:text-line-through-style") ?? said("style:text-line-through-type");
  const colour = said("style:use-window-font-color") === "true" ? "auto" : said("fo:color");
  const ground = said("fo:background-color");
  const size = /^([\d.]+)pt$/.exec(said("fo:font-size") ?? "")?.[1];
  return {
    ...(display === undefined ? {} : { hidden: display === "none" }),
    ...(through === undefined ? {} : { struck: through !== "none" }),
    ...positionOf(said("style:text-position")),
    ...(size === undefined ? {} : { size: Number(size) * 2 }),
    ...(colour === undefined ? {} : { colour: colour.replace("#", "") }),
    ...(ground === undefined ? {} : { isShaded: isColoured(ground) }),
  };
}

/** `super 58%`, or how far above the line, and how large: `33% 58%`. */
function positionOf(said: string | undefined): Formatting {
  if (said === undefined) return {};
  const [place = "", size = "100%"] = said.trim().split(/\s+/);
  if (place === "super") return { align: "superscript" };
  if (place === "sub") return { align: "subscript" };
  const raised = Number.parseFloat(place) || 0;
  if (size === "100%") return { align: "baseline", position: raised / 5 };
  return { align: raised > 0 ? "superscript" : raised < 0 ? "subscript" : "baseline" };
}
