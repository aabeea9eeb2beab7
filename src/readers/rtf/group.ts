import type { Formatting } from "../docx/formatting.ts";
import type { Flow } from "../word/flow.ts";

/** Where the text of a group goes. */
export type Destination = {
  /** That of the document, of a note, of a text box. */
  readonly flow?: Flow;
  /** For any other text: a name, a number. */
  readonly text?: (text: string) => void;
  /** For what is no text: gets its bytes one by one. */
  readonly byte?: (byte: number) => void;
  /** Takes a control word of its own. @returns whether it did. */
  readonly word?: (name: string, value: number | undefined) => boolean;
  /** Destinations that only groups inside can have, by the word that begins them. */
  readonly inside?: Readonly<Record<string, () => Destination>>;
  readonly close?: () => void;
};

/** What nobody reads. */
export const nowhere: Destination = {};

/** Of characters: what decides whether they are read, and by which of the fonts. */
export type Characters = {
  readonly formatting: Formatting;
  readonly font: number;
  readonly style: number | undefined;
  readonly isDeleted: boolean;
  /** Whether the end of the paragraph is hidden so that a heading runs on. */
  readonly isRunIn: boolean;
};

/** Of a paragraph. */
export type ParagraphState = {
  readonly style: number;
  readonly isInTable: boolean;
  /** How many tables it stands in, if that is said. */
  readonly depth: number | undefined;
  readonly list: number | undefined;
  readonly level: number;
  readonly isFilled: boolean;
};

/** What holds until the group ends; groups inside begin with it. */
export type Group = {
  destination: Destination;
  characters: Characters;
  paragraph: ParagraphState;
  /** Characters behind a `\u` that stand in its place for old programs. */
  skipped: number;
};

export const freshParagraph: ParagraphState = {
  style: 0,
  isInTable: false,
  depth: undefined,
  list: undefined,
  level: 0,
  isFilled: false,
};

export function freshCharacters(font: number): Characters {
  return { formatting: {}, font, style: undefined, isDeleted: false, isRunIn: false };
}
