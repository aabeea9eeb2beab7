import { isRecord } from "../../../src/report/read/input.ts";
import type { ReadFile } from "../read-file.ts";
import { cellKey, type Draft, type DraftSection, emptyDraft } from "./draft.ts";
import { readDraft } from "./read-draft.ts";
import type { Remark } from "./remark.ts";

/** What the check of the page cannot find: it does not see the file. */
const ofTheFile = /^(?:IMPORT-|DOC-TBL|DOC-LABEL|T2-LABEL|NUM-FORM)/;

export type Imported = Extract<ReadFile, { type: "draft" }>;

/**
 * Lays what was read of a file into the fields of the page.
 * @param year - for a file that does not tell its own.
 */
export function importedDraft(imported: Imported, id: string, year: number): Draft | undefined {
  const { report } = imported;
  const draft = readDraft({ year, ...(isRecord(report) ? report : {}) }, id);
  return draft && { ...draft, sections: allSections(draft), remarks: remarksOf(imported) };
}

/** With the mandated sections that the file lacks or that were not recognised, in their places. */
function allSections({ id, year, sections }: Draft): readonly DraftSection[] {
  const mandated = emptyDraft(id, year).sections;
  return mandated.reduceRight<readonly DraftSection[]>((list, section, index) => {
    if (list.some((one) => one.id === section.id)) return list;
    const later = mandated.slice(index + 1).map((one) => one.id);
    const before = list.findIndex((one) => one.id !== undefined && later.includes(one.id));
    const at = before < 0 ? list.length : before;
    return [...list.slice(0, at), section, ...list.slice(at)];
  }, sections);
}

export function remarksOf({ questions, findings }: Imported): Remark[] {
  const own = findings.filter(({ rule }) => ofTheFile.test(rule));
  return [
    ...questions.map((question) => ({ id: question.id, type: "question" as const, question })),
    ...own.map((finding, index) => ({ id: `f${index + 1}`, type: "finding" as const, finding })),
  ];
}

/** Asked for cells that the file leaves open. */
const ofBlanks = ["ASK-BLANK", "ASK-ROW", "ASK-COLUMN", "ASK-COUNT", "ASK-REFUTED"];

/** Asked for cells that hold what the file says, until another figure is typed. */
const ofUnread = ["ASK-UNREAD", "ASK-JOINED"];

/**
 * Whether a remark is still to be looked over: filling in what was asked for is an answer, too.
 * @param blank - cells that are not filled in yet.
 */
export function isOpen(remark: Remark, { cells }: Draft, blank: ReadonlySet<string>): boolean {
  if (remark.type === "finding") return true;
  const { code, pointer, parameters } = remark.question;
  const [, , table = "", ...steps] = pointer.split("/");
  const key = cellKey(table, steps.join("."));
  if (ofBlanks.includes(code)) return [...blank].some((one) => one.startsWith(key));
  return !ofUnread.includes(code) || (cells[key] ?? "").trim() === String(parameters.l);
}

export function settle(draft: Draft, id: string): Draft {
  const { remarks = [] } = draft;
  return { ...draft, remarks: remarks.filter((remark) => remark.id !== id) };
}
