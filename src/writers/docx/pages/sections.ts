import type { Block } from "../../../document/blocks.ts";
import type { Look } from "../../../document/look.ts";
import { hasTurnedSheets, stretchesOf } from "../../../layout/stretches.ts";
import type { Frame } from "../package/frame.ts";
import type { Xml } from "../xml.ts";
import { landscapeSection } from "./landscape.ts";

/** Where the sheets of a document are turned, and turned back. */
export type Sections = {
  /** Blocks on turned sheets. */
  readonly turned: ReadonlySet<number>;
  /** Properties of the sections that end with a block. */
  readonly ends: ReadonlyMap<number, Xml>;
  /** Those of the last section, if that is turned. */
  readonly last: Xml | undefined;
};

const upright: Sections = { turned: new Set(), ends: new Map(), last: undefined };

export function sectionsOf(blocks: readonly Block[], look: Look, { end }: Frame): Sections {
  if (!hasTurnedSheets(blocks)) return upright;
  const turned = new Set<number>();
  const ends = new Map<number, Xml>();
  const turnedSection = landscapeSection(look);
  for (const { type, from, to } of stretchesOf(blocks, look)) {
    if (type !== "landscape") continue;
    for (let index = from; index < to; index++) turned.add(index);
    if (from > 0 && !ends.has(from - 1)) ends.set(from - 1, sectionIn(end));
    ends.set(to - 1, turnedSection);
  }
  const isLast = ends.delete(blocks.length - 1);
  return { turned, ends, last: isLast ? turnedSection : undefined };
}

/** The properties of upright sheets, which stand at the end of every document. */
export function sectionIn(end: Xml): Xml {
  return end.slice(end.indexOf("<w:sectPr>"), end.indexOf(sectionClose) + sectionClose.length);
}

const sectionClose = "</w:sectPr>";
