import type { HeadingLevel } from "../../document/blocks.ts";
import { perObject } from "../../document/per-object.ts";
import type {
  BodyItem,
  OwnPicture,
  OwnTable,
  Part,
  Referring,
  Report,
  Section,
} from "../report.ts";
import { printNumber } from "./numbering.ts";

/** What stands between the head and the signature, in printing order, with its numbers set. */
export type OutlineItem =
  | OutlineHeading
  | OutlineText
  | OutlineTable
  | OutlineNote
  | OutlineOwnTable
  | OutlineOwnPicture;

export type OutlineHeading = Referring & {
  readonly type: "heading";
  readonly level: HeadingLevel;
  readonly number: string;
  readonly typed?: string;
  readonly text: string;
  readonly runIn: boolean;
  readonly pointer: string;
};

export type OutlineText = Referring & { readonly type: "text"; readonly text: string };
export type OutlineTable = { readonly type: "table"; readonly table: string };
/** `number`: the caption's number, where the program sets it. */
export type OutlineOwnTable = {
  readonly type: "ownTable";
  readonly table: OwnTable;
  readonly number?: number;
};
export type OutlineOwnPicture = {
  readonly type: "ownPicture";
  readonly picture: OwnPicture;
  readonly number?: number;
};
export type OutlineNote = Referring & { readonly type: "note"; readonly text: string };

/** The report's sections as a flat list, each heading with the number that is printed. */
export const outline = perObject((report: Report): readonly OutlineItem[] =>
  report.sections.flatMap((section, index) => [
    sectionHeading(section, index + 1),
    ...bodyItems(section.body),
    ...(section.table ? [{ type: "table", table: section.table } as const] : []),
    ...(section.note ?? []).map(noteItem),
  ]),
);

function noteItem({ text, references }: Referring & { readonly text: string }): OutlineNote {
  return { type: "note", text, ...referring(references) };
}

function referring(references: Referring["references"]): Referring {
  return references ? { references } : {};
}

function sectionHeading(section: Section, ordinal: number): OutlineHeading {
  const { heading, typed, references, pointer } = section;
  return {
    type: "heading",
    level: 1,
    number: printNumber(1, ordinal),
    ...(typed === undefined ? {} : { typed }),
    text: heading,
    runIn: false,
    ...referring(references),
    pointer,
  };
}

/** Parts of one level count on; a deeper level begins anew under each. */
function bodyItems(body: readonly BodyItem[]): OutlineItem[] {
  const ordinals = new Map<HeadingLevel, number>();
  return body.flatMap((item): OutlineItem[] => {
    if (item.type !== "part") return [leaf(item)];
    const ordinal = (ordinals.get(item.level) ?? 0) + 1;
    ordinals.set(item.level, ordinal);
    return [partHeading(item, ordinal), ...bodyItems(item.body)];
  });
}

function leaf(item: Exclude<BodyItem, Part>): OutlineItem {
  switch (item.type) {
    case "text":
      return item;
    case "ownNote":
      return noteItem(item);
    case "ownTable":
      return { type: "ownTable", table: item, ...numberOf(item) };
    case "ownPicture":
      return { type: "ownPicture", picture: item, ...numberOf(item) };
  }
}

function numberOf({ caption }: OwnTable | OwnPicture): { number?: number } {
  return caption?.number === undefined ? {} : { number: caption.number };
}

function partHeading(part: Part, ordinal: number): OutlineHeading {
  const { level, heading, typed, runIn, references, pointer } = part;
  return {
    type: "heading",
    level,
    number: printNumber(level, ordinal),
    ...(typed === undefined ? {} : { typed }),
    text: runIn && heading !== "" ? closed(heading) : heading,
    runIn,
    ...referring(references),
    pointer,
  };
}

/** A run-in heading ends with a full stop. */
function closed(heading: string): string {
  return /[。！？：]$/.test(heading) ? heading : `${heading}。`;
}
