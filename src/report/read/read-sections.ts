import { type Edition, type SectionDefinition, sectionWithId } from "../../edition/edition.ts";
import { finding } from "../../messages/finding.ts";
import type { OwnReading } from "../own/own-reading.ts";
import type { Section } from "../report.ts";
import { readTypedNumber } from "../text/numbering.ts";
import { child, type Input, readLine, readList, readRecord } from "./input.ts";
import { readBody } from "./read-body.ts";
import { readParagraphs } from "./read-paragraphs.ts";

/** Whose sections, and what their own tables and pictures take. */
export type SectionReading = { readonly edition: Edition; readonly own: OwnReading };

/** The report's sections in its own order; the edition's, without text, when it names none. */
export function readSections(input: Input, reading: SectionReading): Section[] {
  const { edition } = reading;
  if (input.value === undefined) {
    return edition.sections.map((definition) => emptySection(definition, input.pointer));
  }
  const sections = readList(input).flatMap((item, index) => readSection(item, index, reading));
  reportRepeated(sections, input);
  return sections;
}

function emptySection({ id, heading, table }: SectionDefinition, pointer: string): Section {
  return { id, heading, body: [], ...(table ? { table } : {}), pointer };
}

function readSection(input: Input, index: number, { edition, own }: SectionReading): Section[] {
  if (!readRecord(input, ["id", "heading", "body", "note"])) return [];
  const definition = readDefinition(child(input, "id"), edition);
  const line = readOptionalLine(child(input, "heading")) ?? definition?.heading ?? "";
  if (line === "") {
    const place = { pointer: input.pointer };
    input.findings.push(finding("SECTION-HEADING", "error", place, { position: index + 1 }));
  }
  const typed = readTypedNumber(line);
  const note = readParagraphs(child(input, "note"));
  return [
    {
      ...(definition ? { id: definition.id } : {}),
      ...(definition?.table ? { table: definition.table } : {}),
      heading: typed?.rest ?? line,
      ...(typed ? { typed: typed.read } : {}),
      body: readBody(child(input, "body"), 1, own),
      ...(note.length === 0 ? {} : { note }),
      pointer: input.pointer,
    },
  ];
}

export function readOptionalLine(input: Input): string | undefined {
  return input.value === undefined ? undefined : readLine(input);
}

function readDefinition(input: Input, edition: Edition): SectionDefinition | undefined {
  const id = readOptionalLine(input);
  if (id === undefined) return undefined;
  const definition = sectionWithId(edition, id);
  if (!definition) {
    const allowed = edition.sections.map((section) => section.id).join("、");
    input.findings.push(
      finding("SECTION-UNKNOWN", "error", { pointer: input.pointer }, { id, allowed }),
    );
  }
  return definition;
}

function reportRepeated(sections: readonly Section[], input: Input): void {
  for (const [index, { id, heading, pointer }] of sections.entries()) {
    if (id === undefined || sections.findIndex((other) => other.id === id) === index) continue;
    input.findings.push(finding("SECTION-TWICE", "error", { pointer }, { heading }));
  }
}
