import { allOf, childrenOf, descend, parseXml, type XmlElement } from "../xml.ts";

export type WordStyle = {
  /** The name that Word shows, in small letters: `heading 1`. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: XmlElement | undefined;
};

export type WordStyles = ReadonlyMap<string, WordStyle>;

export function readStyles(xml: string | undefined): WordStyles {
  if (xml === undefined) return new Map();
  return new Map(
    allOf(parseXml(xml), "style").map((style) => {
      const value = (name: string) => childrenOf(style, name)[0]?.attributes["w:val"];
      const id = style.attributes["w:styleId"] ?? "";
      return [
        id,
        {
          name: (value("name") ?? id).toLowerCase(),
          basedOn: value("basedOn"),
          numbering: descend(style, "pPr", "numPr"),
        },
      ];
    }),
  );
}

/** Whether a style, or one that it is made from, is a heading's: of a paragraph or of words in one. */
export function isHeadingStyle(id: string | undefined, styles: WordStyles): boolean {
  const style = id === undefined ? undefined : styles.get(id);
  if (!style) return /^Heading\d/.test(id ?? "");
  if (/^heading \d/.test(style.name) || /^标题 ?\d/.test(style.name)) return true;
  return (
    style.basedOn !== undefined && style.basedOn !== id && isHeadingStyle(style.basedOn, styles)
  );
}
