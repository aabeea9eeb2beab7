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
import { wholesOf } from "./wholes.ts";
import { checkWording } from "./wording.ts";
import { checkYears } from "./years.ts";

/** Lists and pairs of marks, in one go over the text. */
function checkWholes({ report }: Subject): Finding[] {
  const lists = wholesOf(report);
  return [...checkSequence(lists), ...checkPairs(lists)];
}

/** Whether the report is whole, in the mandated order, its own year's, and fit for publication. */
export function checkCompleteness(subject: Subject): Finding[] {
  return [
    checkSections,
    checkContents,
    checkYears,
    checkOrgan,
    checkPublication,
    checkWording,
    checkWholes,
    checkNotes,
    checkRepetition,
  ].flatMap((check) => check(subject));
}
