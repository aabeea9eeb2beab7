import type { Finding } from "../../../messages/finding.ts";
import type { Subject } from "../subject.ts";
import { checkContents } from "./contents.ts";
import { checkNotes } from "./notes.ts";
import { checkOrgan } from "./organ.ts";
import { checkPairs } from "./pairs.ts";
import { checkPublication } from "./publication.ts";
import { checkRepetition } from "./repetition.ts";
import { checkSections } from "./sections.ts";
import { checkSequence } from "./sequence.ts";
import { checkWording } from "./wording.ts";
import { checkYears } from "./years.ts";

/** Whether the report is whole, in the mandated order, its own year's, and fit for publication. */
export function checkCompleteness(subject: Subject): Finding[] {
  return [
    checkSections,
    checkContents,
    checkYears,
    checkOrgan,
    checkPublication,
    checkWording,
    checkSequence,
    checkPairs,
    checkNotes,
    checkRepetition,
  ].flatMap((check) => check(subject));
}
