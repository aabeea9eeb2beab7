import { perObject } from "../../../document/per-object.ts";
import type { Edition, SectionDefinition } from "../../../edition/edition.ts";
import type { Report, Section } from "../../report.ts";
import { paragraphsIn } from "../../text/paragraphs.ts";
import { linesOf } from "../../text/section-text.ts";

/** The mandated section that one of the report is: by its id, or by a heading that names it. */
export function definitionOf(section: Section, edition: Edition): SectionDefinition | undefined {
  return definitionsIn(edition)(section)[0];
}

/** Nearly every check of the text asks for the same sections. In a list, as there may be none. */
const definitionsIn = perObject((edition: Edition) =>
  perObject((section: Section) => [findDefinition(section, edition)] as const),
);

function findDefinition(section: Section, edition: Edition): SectionDefinition | undefined {
  const { sections } = edition;
  if (section.id !== undefined) return sections.find(({ id }) => id === section.id);
  const key = keyOf(section.heading);
  return (
    sections.find((definition) => isHeadedAs(section, definition)) ??
    sections.find((definition) => keysOf(definition).includes(key))
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
  return headingsOf(definition).includes(section.heading.replaceAll(/\s/g, ""));
}

function headingsOf({ heading, otherHeadings = [] }: SectionDefinition): string[] {
  return [heading, ...otherHeadings];
}

/** The same for every report of an edition. */
const keysOf = perObject((definition: SectionDefinition): readonly string[] =>
  headingsOf(definition).map(keyOf),
);

/** Words of a heading that say nothing of what the section is about, and joining words and marks. */
const joinings =
  /政府信息公开|情况|措施|工作|主要|存在|方面|事项|[的因及和与以并之]|[\s、，。：；（）()“”《》]/g;

/** A heading without them: 存在问题及改进措施 names the same section as 存在的主要问题及改进情况. */
function keyOf(heading: string): string {
  return heading.replaceAll(joinings, "");
}

/** A section's paragraphs as one text, without its headings. */
export function plainTextOf(section: Section): string {
  return paragraphsIn(section)
    .map(({ text }) => text)
    .join("\n");
}

/** A section's paragraphs and the headings of its parts, without blanks. */
export function wholeTextOf({ body }: Section): string {
  return linesOf(body)
    .join("\n")
    .replaceAll(/[ \t\u00a0\u3000]/g, "");
}
