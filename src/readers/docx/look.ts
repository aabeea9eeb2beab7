import { descend, type XmlElement } from "../xml.ts";
import { type Formatting, readFormatting, reasonToLeave } from "./formatting.ts";
import { isHeadingStyle, type WordStyles } from "./styles.ts";

/** What characters have from around them. */
export type Ground = {
  /** Names of the styles. */
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  /** Whether it has a colour. */
  readonly isShaded: boolean;
  /** Whether the paragraph's style is a heading's. */
  readonly isHeading: boolean;
};

/** How characters are set, as far as it counts. */
export type Look = {
  readonly isHeading: boolean;
  /** Why they are no text of the document. */
  readonly reason: "hidden" | "struck" | undefined;
  readonly formatting: Formatting;
};

/** How characters look that have these properties themselves. */
export function lookOf(
  properties: XmlElement | undefined,
  { table, paragraph, isShaded, isHeading }: Ground,
  styles: WordStyles,
): Look {
  const character = properties && descend(properties, "rStyle")?.attributes["w:val"];
  const direct = readFormatting(properties);
  const formatting = styles.formatting({ table, paragraph, character }, direct);
  return {
    formatting,
    reason: reasonToLeave(formatting, isShaded),
    isHeading: isHeading || isHeadingStyle(character, styles),
  };
}
