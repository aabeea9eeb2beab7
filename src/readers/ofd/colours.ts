import { childrenOf, type XmlElement } from "../xml.ts";
import { numberOf, wordsOf } from "./numbers.ts";

export type Colour = {
  /** `#rrggbb`; undefined for a pattern, and for one that another file names by its number. */
  readonly value: string | undefined;
  /** From 0, nothing, to 1. */
  readonly alpha: number;
};

/**
 * How many parts a colour has tells its kind: grey, red and green and blue, or printing inks.
 * @see GB/T 33190-2016, 8.3
 */
export function colourOf(element: XmlElement): Colour {
  const { Value, Alpha } = element.attributes;
  const alpha = Alpha === undefined ? 1 : numberOf(Alpha) / 255;
  const isPattern = childrenOf(element).length > 0;
  const parts = isPattern || Value === undefined ? [] : wordsOf(Value).map(channelOf);
  return { value: isPattern ? undefined : hexOf(parts), alpha };
}

/** From 0 to 255, in decimal or with `#` in hexadecimal digits. */
function channelOf(word: string): number {
  const number = word.startsWith("#") ? Number.parseInt(word.slice(1), 16) : Number(word);
  return Math.min(255, Math.max(0, Math.round(number))) || 0;
}

function hexOf(parts: readonly number[]): string | undefined {
  const [first = 0, second = 0, third = 0, black = 0] = parts;
  const inked = (ink: number) => Math.round(((255 - ink) * (255 - black)) / 255);
  switch (parts.length) {
    case 1:
      return hex(first, first, first);
    case 3:
      return hex(first, second, third);
    case 4:
      return hex(inked(first), inked(second), inked(third));
    default:
      return undefined;
  }
}

function hex(...channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
