import { perObject } from "../../document/per-object.ts";
import type { Report, Section } from "../report.ts";
import { itemsIn } from "./body-items.ts";

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
  return itemsIn(section.body, [section.heading]).flatMap(({ item, headings }) => {
    if (item.type !== "text") return [];
    const { text, pointer } = item;
    return [{ text, pointer, section, heading: headings.join(" ") }];
  });
}
