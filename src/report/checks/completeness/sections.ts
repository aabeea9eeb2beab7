import type { SectionDefinition } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import type { Section } from "../../report.ts";
import type { Subject } from "../subject.ts";
import { definitionOf, isHeadedAs } from "./mandated.ts";

/** The mandated sections: all there, in their order, under their headings, and no others. */
export function checkSections(subject: Subject): Finding[] {
  const { report, edition } = subject;
  const known = report.sections.map((section) => definitionOf(section, edition));
  const own = report.sections.filter((_, index) => known[index] === undefined);
  // A report in sections of its own is laid out so on purpose, as many of the first years are:
  // it is told, but it may be printed. One in the mandated sections has no such excuse.
  const severity = own.length > 0 ? "warning" : "error";
  const told = (t: string, pointer: string) =>
    finding("DOC-SEC", severity, { pointer }, { t }, { basis: edition.document });

  const missing = edition.sections.filter((definition) => !known.includes(definition));
  const misplaced = report.sections[firstMisplaced(known, edition.sections)];
  return [
    ...missing.map(({ heading }) => told(heading, "/sections")),
    ...(misplaced ? [told(misplaced.heading, misplaced.pointer)] : []),
    ...report.sections.flatMap((section, index) =>
      checkHeading(section, known[index], edition.document),
    ),
    ...checkOwn(own, edition.document),
  ];
}

/** A mandated section under a heading of other words: it is there, and may be printed so. */
function checkHeading(
  section: Section,
  definition: SectionDefinition | undefined,
  basis: string,
): Finding[] {
  if (!definition || isHeadedAs(section, definition)) return [];
  const { heading: l, pointer } = section;
  const details = { read: l, expected: definition.heading, basis };
  return [finding("DOC-HEAD", "warning", { pointer }, { l, r: definition.heading }, details)];
}

/** The first that stands behind one it should stand before; −1 when there is none. */
function firstMisplaced<Definition>(
  given: readonly (Definition | undefined)[],
  mandated: readonly Definition[],
): number {
  const places = given.map((definition) => (definition ? mandated.indexOf(definition) : -1));
  return places.findIndex(
    (place, index) => place >= 0 && places.slice(0, index).some((earlier) => earlier > place),
  );
}

function checkOwn(own: readonly Section[], basis: string): Finding[] {
  const [first] = own;
  if (!first) return [];
  const t = own.map(({ heading }) => heading).join("；");
  return [finding("DOC-EXTRA", "warning", { pointer: first.pointer }, { t }, { basis })];
}
