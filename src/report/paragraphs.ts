import { perObject } from "../document/per-object.ts";
import type { BodyItem, Report, Section } from "./report.ts";

/** A paragraph of the report and where it belongs. */
export type Paragraph = {
  readonly text: string;
  readonly pointer: string;
  /** The section it stands in; the introduction has none. */
  readonly section?: Section;
  /** The section's heading and those of the parts that lead to it. */
  readonly heading: string;
};

/** Every paragraph of the introduction and the sections, in printing order; no notes, no tables. */
export const paragraphsOf = perObject((report: Report): readonly Paragraph[] => {
  const introduction = report.introduction.map(({ text, pointer }) => ({
    text,
    pointer,
    heading: "",
  }));
  return [...introduction, ...report.sections.flatMap(paragraphsIn)];
});

/** The paragraphs of one section. */
export function paragraphsIn(section: Section): Paragraph[] {
  return readItems(section.body, section, section.heading);
}

function readItems(items: readonly BodyItem[], section: Section, heading: string): Paragraph[] {
  return items.flatMap((item) => {
    if (item.type === "part") return readItems(item.body, section, `${heading} ${item.heading}`);
    return item.type === "text"
      ? [{ text: item.text, pointer: item.pointer, section, heading }]
      : [];
  });
}
