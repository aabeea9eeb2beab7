import type { Severity } from "../../src/messages/finding.ts";
import type { Say } from "./messages/say.ts";
import { count, type Note, type Notes } from "./notes.ts";

/**
 * How much is wrong, in one sentence wherever it is told. A cell that is not filled in is an error,
 * as the command line counts it.
 */
export function countsSentence(notes: Notes, say: Say): string {
  const counts = {
    errors: errorCount(notes),
    warnings: count(notes.notes, "warning"),
    infos: count(notes.notes, "info"),
  };
  const blanks = notes.blank.size;
  return blanks === 0 ? say("counts", counts) : say("countsWithBlanks", { ...counts, blanks });
}

export function errorCount({ notes, blank }: Pick<Notes, "notes" | "blank">): number {
  return count(notes, "error") + blank.size;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first, otherwise as they were found. */
export function worstFirst(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((one, other) => order[one.severity] - order[other.severity]);
}
