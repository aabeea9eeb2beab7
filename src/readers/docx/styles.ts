import { allOf, childrenOf, descend, parseXml, type XmlElement } from "../xml.ts";
import { combine, type Formatting, isFill, readFormatting } from "./formatting.ts";

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

export type WordStyles = {
  readonly get: (id: string) => WordStyle | undefined;
  /** A style and those that it is made from, itself first. */
  readonly chain: (id: string | undefined) => readonly WordStyle[];
  /** What holds for characters with the styles and what is said of themselves. */
  readonly formatting: (names: StyleNames, direct: Formatting) => Formatting;
};

export function readStyles(xml: string | undefined): WordStyles {
  const root = xml === undefined ? undefined : parseXml(xml);
  const elements = root ? allOf(root, "style") : [];
  const styles = new Map(elements.map((one) => [one.attributes["w:styleId"] ?? "", toStyle(one)]));
  const usual = usualStyles(elements);
  const defaults = readFormatting(root && descend(root, "docDefaults", "rPrDefault", "rPr"));
  const chains = new Map<string | undefined, readonly WordStyle[]>();
  const chain = (id: string | undefined) => {
    const found = chains.get(id) ?? chainOf(id, styles);
    chains.set(id, found);
    return found;
  };
  const known = new Map<string, readonly Formatting[]>();
  const levels = ({ table, paragraph, character }: StyleNames) => {
    const set = paragraph !== undefined && styles.has(paragraph) ? paragraph : usual.paragraph;
    const ids = [table, set, character ?? usual.character];
    const key = ids.join("\n");
    const found = known.get(key) ?? ids.map((id) => inherited(chain(id)));
    known.set(key, found);
    return found;
  };
  return {
    get: (id) => styles.get(id),
    chain,
    formatting: (names, direct) => combine(defaults, levels(names), direct),
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

/** Word itself has about ten. A style that is made from itself would go on without end. */
const longestChain = 30;

function chainOf(id: string | undefined, styles: ReadonlyMap<string, WordStyle>): WordStyle[] {
  const chain: WordStyle[] = [];
  let style = id === undefined ? undefined : styles.get(id);
  while (style && chain.length < longestChain) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

/** What a style says, and those that it is made from where it says nothing. */
function inherited(chain: readonly WordStyle[]): Formatting {
  return Object.assign({}, ...chain.map(({ formatting }) => formatting).reverse());
}

/** Whether a style, or one that it is made from, is a heading's: of a paragraph or of words in one. */
export function isHeadingStyle(id: string | undefined, styles: WordStyles): boolean {
  if (id === undefined) return false;
  const chain = styles.chain(id);
  const last = chain.length === 0 ? id : (chain.at(-1)?.basedOn ?? "");
  return (
    chain.some(({ name }) => /^heading \d/.test(name) || /^标题 ?\d/.test(name)) ||
    (!styles.get(last) && /^Heading\d/.test(last))
  );
}
