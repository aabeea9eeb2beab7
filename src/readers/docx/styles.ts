import { allOf, childrenOf, descend, parseXml, type XmlElement } from "../xml.ts";
import { combine, type Formatting, isFill, plain, readFormatting } from "./formatting.ts";

export type WordStyle = {
  /** The name that Word shows, in small letters: `heading 1`. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: XmlElement | undefined;
  readonly formatting: Formatting;
  /** Whether paragraphs, or cells of a table, have a coloured ground. */
  readonly isShaded: boolean;
};

/** The styles by which characters are set; a table's style is none of theirs outside of tables. */
export type StyleNames = {
  readonly table?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly character?: string | undefined;
};

/** What a style says, and those that it is made from where it says nothing. */
export type Lineage = {
  readonly formatting: Formatting;
  readonly isShaded: boolean;
  /** Whether one of them is a heading's: of a paragraph or of words in one. */
  readonly isHeading: boolean;
  /** Lists that they put paragraphs in, the style's own first: each may say a part. */
  readonly numbering: readonly XmlElement[];
};

export type WordStyles = {
  readonly get: (id: string) => WordStyle | undefined;
  readonly lineage: (id: string | undefined) => Lineage;
  /** What holds for characters with the styles and what is said of themselves. */
  readonly formatting: (names: StyleNames, direct: Formatting) => Formatting;
};

export function readStyles(xml: string | undefined): WordStyles {
  const root = xml === undefined ? undefined : parseXml(xml);
  const elements = root ? allOf(root, "style") : [];
  const styles = new Map(elements.map((one) => [one.attributes["w:styleId"] ?? "", toStyle(one)]));
  const usual = usualStyles(elements);
  const defaults = readFormatting(root && descend(root, "docDefaults", "rPrDefault", "rPr"));
  const lineage = once((id: string | undefined) => lineageOf(id, styles));
  const together = once((key: string) => {
    const levels = key.split("\n").map((id) => lineage(id).formatting);
    return { levels, formatting: combine(defaults, levels, plain) };
  });
  return {
    get: (id) => styles.get(id),
    lineage,
    formatting: ({ table = "", paragraph = "", character = usual.character ?? "" }, direct) => {
      const set = styles.has(paragraph) ? paragraph : (usual.paragraph ?? "");
      const { levels, formatting } = together(`${table}\n${set}\n${character}`);
      return direct === plain ? formatting : combine(defaults, levels, direct);
    },
  };
}

/** Most styles hold for hundreds of runs. */
function once<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

function toStyle(style: XmlElement): WordStyle {
  const value = (name: string) => childrenOf(style, name)[0]?.attributes["w:val"];
  const shadings = ["pPr", "tblPr", "tcPr", "tblStylePr"].flatMap((name) =>
    childrenOf(style, name).flatMap((one) => allOf(one, "shd")),
  );
  return {
    name: (value("name") ?? style.attributes["w:styleId"] ?? "").toLowerCase(),
    basedOn: value("basedOn"),
    numbering: descend(style, "pPr", "numPr"),
    formatting: readFormatting(childrenOf(style, "rPr")[0]),
    isShaded: shadings.some(isFill),
  };
}

/** The styles of what names none. */
function usualStyles(elements: readonly XmlElement[]): StyleNames {
  const of = (type: string) =>
    elements.find(
      ({ attributes }) =>
        attributes["w:type"] === type && /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    )?.attributes["w:styleId"];
  return { paragraph: of("paragraph"), character: of("character") };
}

function lineageOf(id: string | undefined, styles: ReadonlyMap<string, WordStyle>): Lineage {
  const chain = chainOf(id, styles);
  const formatting = chain.map((one) => one.formatting).reverse();
  const last = chain.length === 0 ? (id ?? "") : (chain.at(-1)?.basedOn ?? "");
  return {
    formatting: Object.assign({}, ...formatting),
    isShaded: chain.some((one) => one.isShaded),
    numbering: chain.flatMap(({ numbering }) => numbering ?? []),
    isHeading:
      chain.some(({ name }) => /^heading \d/.test(name) || /^标题 ?\d/.test(name)) ||
      (!styles.has(last) && /^Heading\d/.test(last)),
  };
}

/** Word itself has about ten. A style that is made from itself would go on without end. */
const longestChain = 30;

/** A style and those that it is made from, itself first. */
function chainOf(id: string | undefined, styles: ReadonlyMap<string, WordStyle>): WordStyle[] {
  const chain: WordStyle[] = [];
  let style = id === undefined ? undefined : styles.get(id);
  while (style && chain.length < longestChain) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return chain;
}
