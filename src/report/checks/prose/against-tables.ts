import type { Finding } from "../../../messages/finding.ts";
import { paragraphsOf } from "../../paragraphs.ts";
import { figuresOf } from "../figures.ts";
import type { Subject } from "../subject.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkCounts } from "./counts.ts";
import { checkDocuments } from "./documents.ts";
import { checkKinds, checkPercentages } from "./kinds.ts";
import { checkProcessingFee } from "./processing-fee.ts";
import { quotedNumbers } from "./quoted-numbers.ts";
import { isDifference, speaksOfTheYear } from "./scope.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * What the text says against what the tables say. Few findings and right ones: whatever may speak
 * of another year, another organ or another thing is left alone, or is only a hint.
 */
export function checkProse(subject: Subject): Finding[] {
  const { report } = subject;
  const requests = figuresOf(subject, "requests");
  const disputes = figuresOf(subject, "disputes");
  const sentences = paragraphsOf(report).flatMap((text) => sentencesOf(text, report));
  const numbers = sentences
    .flatMap(quotedNumbers)
    .filter(({ before, context }) => speaksOfTheYear(context) && !isDifference(before));
  const counts = numbers.filter(({ unit }) => unit === "件");
  return [
    ...checkCounts(counts, { requests, disputes }),
    ...checkKinds(counts, requests),
    ...checkPercentages(numbers, requests),
    ...checkDocuments(counts, figuresOf(subject, "proactive")),
    ...checkContradictions(sentences, { requests, disputes }),
    ...checkProcessingFee(report),
  ];
}
