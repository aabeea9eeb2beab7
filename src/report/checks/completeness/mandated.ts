import type { Edition, SectionDefinition } from "../../../edition/edition.ts";
import { paragraphsIn } from "../../paragraphs.ts";
import type { Report, Section } from "../../report.ts";

/** The mandated section that one of the report is: by its id, or by a heading that is its own. */
export function definitionOf(section: Section, edition: Edition): SectionDefinition | undefined {
  return edition.sections.find((definition) =>
    section.id === undefined ? isHeadedAs(section, definition) : section.id === definition.id,
  );
}

/** The report's section that a mandated one is; none when it is missing. */
export function sectionFor(
  id: string,
  { report, edition }: { readonly report: Report; readonly edition: Edition },
): Section | undefined {
  return report.sections.find((section) => definitionOf(section, edition)?.id === id);
}

/** Whether the heading is the mandated one, or a wording of it that is accepted; blanks aside. */
export function isHeadedAs(section: Section, definition: SectionDefinition): boolean {
  const heading = section.heading.replaceAll(/\s/g, "");
  return [definition.heading, ...(definition.otherHeadings ?? [])].includes(heading);
}

/** A section's paragraphs as one text, without its headings. */
export function plainTextOf(section: Section): string {
  return paragraphsIn(section)
    .map(({ text }) => text)
    .join("\n");
}

/** A section's paragraphs and the headings of its parts. */
export function wholeTextOf(section: Section): string {
  return paragraphsIn(section)
    .map(({ text, heading }) => `${heading}\n${text}`)
    .join("\n");
}
