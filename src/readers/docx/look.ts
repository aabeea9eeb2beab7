import { descend, type XmlElement } from "../xml.ts";
import { type Formatting, plain, readFormatting, reasonToLeave } from "./formatting.ts";
import type { WordStyles } from "./styles.ts";

/** How characters are set, as far as it counts. */
export type Look = {
  readonly isHeading: boolean;
  /** Why they are no text of the document. */
  readonly reason: "hidden" | "struck" | undefined;
  readonly formatting: Formatting;
};

/** What characters have from around them. */
export type Ground = {
  /** Names of the styles. */
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  /** Whether it has a colour. */
  readonly isShaded: boolean;
  /** Of characters of which nothing is said. */
  readonly look: Look;
};

/** The same for all paragraphs of a style that stand in the same. */
export type Grounds = (
  table: string | undefined,
  paragraph: string | undefined,
  isShaded: boolean,
) => Ground;

export function openGrounds(styles: WordStyles): Grounds {
  const known = new Map<string, Ground>();
  return (table, paragraph, isShaded) => {
    const key = `${table}\n${paragraph}\n${isShaded}`;
    const found = known.get(key);
    if (found) return found;
    const formatting = styles.formatting({ table, paragraph }, plain);
    const reason = reasonToLeave(formatting, isShaded);
    const { isHeading } = styles.lineage(paragraph);
    const ground = { table, paragraph, isShaded, look: { formatting, reason, isHeading } };
    known.set(key, ground);
    return ground;
  };
}

/** How characters look that have these properties themselves. */
export function lookOf(properties: XmlElement, ground: Ground, styles: WordStyles): Look {
  const { table, paragraph, isShaded } = ground;
  const character = descend(properties, "rStyle")?.attributes["w:val"];
  const direct = readFormatting(properties);
  if (character === undefined && direct === plain) return ground.look;
  const formatting = styles.formatting({ table, paragraph, character }, direct);
  return {
    formatting,
    reason: reasonToLeave(formatting, isShaded),
    isHeading: ground.look.isHeading || styles.lineage(character).isHeading,
  };
}
