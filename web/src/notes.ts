import type { Edition } from "../../src/edition/edition.ts";
import type { Finding, Severity } from "../../src/messages/finding.ts";
import { groupFindings } from "../../src/messages/groups/group-findings.ts";
import { questionSentence } from "../../src/messages/question.ts";
import type { Language } from "../../src/messages/sentences.ts";
import { typedText } from "./draft/body.ts";
import type { Draft } from "./draft/draft.ts";
import { fieldAt, formSentence } from "./draft/form-words.ts";
import { ownFieldAt } from "./draft/own/field-ids.ts";
import { isOpen } from "./draft/remarks.ts";
import type { Say } from "./messages/say.ts";
import { cellAt, stepOf } from "./note-places.ts";

/** A finding as the page shows it: its sentence, and the field it belongs to. */
export type Note = {
  readonly id: string;
  /** Where it stands in the report's JSON. */
  readonly pointer: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly basis?: string;
  /** `basics`, a section's key, or `check` for what belongs to the whole. */
  readonly step: string;
  /** The cell, by table and path. */
  readonly cell?: string;
  /** The field of an own table, picture or note, by its id on the page. */
  readonly field?: string;
  /** The words of the text that it is about. */
  readonly words?: string;
  /** The remark about the file it was read from: a person says that it is settled. */
  readonly remark?: string;
  /** The text that nobody has looked over, by its place: a person says that it is read. */
  readonly unread?: string;
  readonly finding?: Finding;
  /** Remarks that are told, and settled, together with this one. */
  readonly others?: readonly string[];
};

/** Everything that was found, sorted to the parts of the page. */
export type Notes = {
  readonly notes: readonly Note[];
  /** Totals that the program adds up, by their cells. */
  readonly computed: ReadonlyMap<string, string>;
  /** Cells that are not filled in yet, by their cells. */
  readonly blank: ReadonlySet<string>;
};

export function sortFindings(
  findings: readonly Finding[],
  draft: Draft,
  edition: Edition,
  language: Language,
): Notes {
  const computed = new Map<string, string>();
  const blank = new Set<string>();
  const notes: Note[] = [];
  for (const one of findings) {
    const cell = cellAt(one.place.pointer, edition);
    if (cell && one.rule === "TOTAL-COMPUTED") computed.set(cell, String(one.expected));
    else if (cell && one.rule === "NUM-BLANK" && !draft.cells[cell]?.trim()) blank.add(cell);
    else {
      const index = notes.filter(({ pointer }) => pointer === one.place.pointer).length;
      notes.push(noteOf(one, { index, cell, draft, edition, language }));
    }
  }
  return { notes, computed, blank };
}

/**
 * What is to be looked over in a draft that was made of an old report's file.
 * @param blank - cells that are not filled in yet.
 */
export function notesOfRemarks(
  { draft, edition, blank }: Checked,
  { say, language }: Voice,
): readonly Note[] {
  const open = (draft.remarks ?? []).filter((remark) => isOpen(remark, draft, blank));
  return open.map((remark) => {
    if (remark.type === "finding") {
      const around = { index: 0, cell: undefined, draft, edition, language };
      const note = noteOf(remark.finding, around);
      return { ...note, id: `remark-${remark.id}`, remark: remark.id };
    }
    const { pointer, where } = remark.question;
    const asked = questionSentence(remark.question, language);
    const cell = cellAt(pointer, edition);
    return {
      id: `remark-${remark.id}`,
      remark: remark.id,
      pointer,
      severity: "warning",
      sentence: where ? say("inFile", { sentence: asked, where }) : asked,
      step: stepOf(pointer, draft, edition),
      ...(cell === undefined ? {} : { cell }),
    };
  });
}

type Checked = {
  readonly draft: Draft;
  readonly edition: Edition;
  readonly blank: ReadonlySet<string>;
};

type Voice = { readonly say: Say; readonly language: Language };

type Around = {
  /** How many notes of the same place stand before it. */
  readonly index: number;
  readonly cell: string | undefined;
  readonly draft: Draft;
  readonly edition: Edition;
  readonly language: Language;
};

function noteOf(finding: Finding, { index, cell, draft, edition, language }: Around): Note {
  const { rule, severity, place, basis, parameters } = finding;
  const step = stepOf(place.pointer, draft, edition);
  const words = quotedIn(textOf(step, draft), [parameters.t, parameters.read, parameters.l]);
  const field = ownFieldAt(place.pointer, draft) ?? fieldAt(place.pointer, draft);
  return {
    pointer: place.pointer,
    id: `${rule}${place.pointer.replaceAll(/[^\w-]/g, "-")}-${index}`,
    severity,
    finding,
    sentence: formSentence(finding, { draft, edition, language }),
    step,
    ...(basis === undefined ? {} : { basis }),
    ...(cell === undefined ? {} : { cell }),
    ...(field === undefined ? {} : { field }),
    ...(words === undefined ? {} : { words }),
  };
}

function textOf(step: string, { introduction, sections }: Draft): string {
  if (step === "basics") return introduction.text;
  const section = sections.find(({ key }) => key === step);
  return section ? typedText(section.body) : "";
}

/** The first of the quoted words or numbers that stands in a text, with what stands around it. */
function quotedIn(
  text: string,
  quoted: readonly (string | number | undefined)[],
): string | undefined {
  for (const one of quoted) {
    if (one === undefined || one === "") continue;
    const written = String(one).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const at = text.search(new RegExp(`(?<![\\d.])${written}(?!\\d)`));
    if (at >= 0) return text.slice(Math.max(0, at - 2), at + String(one).length + 1);
  }
  return undefined;
}

/** What a note leads to in its step: a cell, a field of an own item, or words of a text. */
export function targetOf({ cell, field, words }: Note): string | undefined {
  return cell ?? field ?? words;
}

/** The word before a note: what waits for a person to look it over, or how bad it is. */
export function toldAs({ remark, unread, severity }: Note): "asked" | Severity {
  return remark === undefined && unread === undefined ? severity : "asked";
}

/** Notes of one sort as one, as they are told on a terminal. */
export function groupNotes(
  notes: readonly Note[],
  { edition, language }: { readonly edition: Edition; readonly language: Language },
): readonly Note[] {
  const noteOfFinding = new Map(notes.map((note) => [note.finding, note]));
  const findings = notes.flatMap(({ finding }) => finding ?? []);
  const groups = groupFindings(findings, { language, tables: () => edition.grids });
  const told = new Map(groups.map((group) => [group.findings[0], group]));
  return notes.flatMap((note) => {
    if (!note.finding) return [note];
    const group = told.get(note.finding);
    if (!group || group.findings.length === 1) return group ? [note] : [];
    const [, ...others] = group.findings.flatMap((one) => noteOfFinding.get(one)?.remark ?? []);
    return [{ ...note, sentence: group.sentence, others }];
  });
}

export function count(notes: readonly Note[], severity: Severity): number {
  return notes.filter((note) => note.severity === severity).length;
}
