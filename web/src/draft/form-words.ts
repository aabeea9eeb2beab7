import { type Edition, gridNamed, sectionOfTable } from "../../../src/edition/edition.ts";
import type { Finding } from "../../../src/messages/finding.ts";
import { ownMember } from "../../../src/messages/own-member.ts";
import { findingSentence } from "../../../src/messages/print-finding.ts";
import type { Language } from "../../../src/messages/sentences.ts";
import { type Say, speaker, type TextKey } from "../messages/say.ts";
import type { Draft } from "./draft.ts";
import { sectionLabel } from "./section-label.ts";

type Around = { readonly draft: Draft; readonly edition: Edition; readonly language: Language };

/** A finding's sentence with the words that the form has for the names of the report's JSON. */
export function formSentence(finding: Finding, { draft, edition, language }: Around): string {
  const say = speaker(language);
  const field = fieldWords(finding.place.pointer, { draft, edition, say });
  const { position = "", table = "" } = finding.parameters;
  switch (finding.rule) {
    case "JSON-MISSING":
      return say("fieldMissing", { field });
    case "SECTION-HEADING":
      return say("headingMissing", { position });
    case "SECTION-TABLE":
      return say("tableWithoutSection", { table: tableWords(String(table), edition) });
    default:
      return findingSentence(inFormWords(finding, field), language);
  }
}

/** A finding that quotes the word of the form instead of the member of the JSON. */
function inFormWords(finding: Finding, field: string): Finding {
  const { key } = finding.parameters;
  const path = finding.place.pointer.slice(1).replaceAll("/", ".");
  return key === path ? { ...finding, parameters: { ...finding.parameters, key: field } } : finding;
}

export type Words = { readonly draft: Draft; readonly edition: Edition; readonly say: Say };

/** Fields of the form, and the members of JSON that they are. */
const members: Readonly<Record<string, TextKey>> = {
  year: "year",
  agency: "agency",
  level: "level",
  title: "title",
  subtitle: "subtitle",
  introduction: "introduction",
  heading: "heading",
  body: "body",
  note: "note",
  caption: "ownCaption",
  id: "ownId",
  alt: "pictureAlt",
  width: "pictureWidth",
  picture: "ownPicture",
  table: "ownTable",
  headerColumns: "headColumns",
};

/** What the form calls a place of the report's JSON. */
function fieldWords(pointer: string, { draft, edition, say }: Words): string {
  const [part = "", name = "", ...steps] = pointer.slice(1).split("/");
  if (part === "signature") return say(name === "date" ? "signatureDate" : "signatureAgency");
  if (part === "tables") return cellWords(name, steps.join("."), edition);
  if (part !== "sections") return memberWords([part], say) ?? pointer;
  return [sectionWords(name, { draft, edition, say }), memberWords(steps, say) ?? ""]
    .filter(Boolean)
    .join(" ");
}

/** A section by its number, or by its key: that of one that was moved or deleted meanwhile. */
export function sectionWords(name: string, { draft, edition, say }: Words): string {
  const keyed = draft.sections.findIndex(({ key }) => key === name);
  const index = keyed < 0 ? Number(name) : keyed;
  const section = draft.sections[index];
  return section ? sectionLabel(section, index, { edition, say }) : "";
}

/** The innermost member that has a field; what the label adds in brackets is no part of its name. */
export function memberWords(steps: readonly string[], say: Say): string | undefined {
  const known = steps.flatMap((step) => ownMember(members, step) ?? []).at(-1);
  return known && say(known as "body").replace(/\s*[（(][^（()）]*[）)]$/, "");
}

function cellWords(table: string, path: string, edition: Edition): string {
  const field = gridNamed(edition, table)?.fields.find((one) => one.path === path);
  return field ? `${field.labels.row} ${field.labels.column}` : tableWords(table, edition);
}

export function tableWords(table: string, edition: Edition): string {
  return sectionOfTable(edition, table)?.heading ?? table;
}

/** The id of the field for a place that has one of its own in the form's first and text steps. */
export function fieldAt(pointer: string, { sections }: Draft): string | undefined {
  const [part = "", name = "", member = ""] = pointer.slice(1).split("/");
  if (part === "signature") return name === "date" ? "signature-date" : "signature-agency";
  if (part === "sections") {
    const section = sections[Number(name)];
    return section && member === "heading" ? `heading-${section.key}` : undefined;
  }
  return ["year", "agency", "level", "title", "introduction"].find((one) => one === part);
}
