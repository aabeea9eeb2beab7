import { gridNamed } from "../../../edition/edition.ts";
import type { Finding } from "../../../messages/finding.ts";
import { paragraphsOf } from "../../text/paragraphs.ts";
import type { Subject } from "../subject.ts";
import { checkAllDone } from "./all-done.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkCounts } from "./counts.ts";
import { checkDocuments } from "./documents.ts";
import { figuresToTell, hasFigures } from "./figures-to-tell.ts";
import { checkKinds, checkPercentages } from "./kinds.ts";
import { checkParts } from "./parts.ts";
import { checkProcessingFee } from "./processing-fee.ts";
import { quotedNumbers } from "./quoted-numbers.ts";
import { isDifference, speaksOfTheYear } from "./scope.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * What the text says against what the tables say. Few findings and right ones: whatever may speak
 * of another year, another organ or another thing is left alone, or is only a hint.
 */
export function checkProse(subject: Subject): Finding[] {
  const { report, edition } = subject;
  const figures = figuresToTell(subject);
  if (!hasFigures(figures)) return [];
  const sentences = paragraphsOf(report).flatMap((text) => sentencesOf(text, report));
  const numbers = sentences
    .flatMap(quotedNumbers)
    .filter(({ before, context }) => speaksOfTheYear(context) && !isDifference(before));
  const counts = numbers.filter(({ unit }) => unit === "件");
  const { fields } = gridNamed(edition, "requests") ?? { fields: [] };
  return [
    ...checkCounts(counts, figures),
    ...checkKinds(counts, figures.requests, fields),
    ...checkPercentages(numbers, figures.requests),
    ...checkDocuments(counts, figures.proactive),
    ...checkContradictions(sentences, figures),
    ...checkAllDone(sentences, figures.requests),
    ...checkParts(sentences, figures.requests, fields),
    ...checkProcessingFee(report),
  ];
}
