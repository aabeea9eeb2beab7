import { type Finding, finding } from "../../../messages/finding.ts";
import type { Subject } from "../subject.ts";
import { plainTextOf, sectionFor } from "./mandated.ts";

/** The sections whose text is the year's own. */
const sections = ["overview", "problems"];
/** Shares in percent: what counts as a copy, and the line that scorecards draw. */
const copied = 80;
const halfCopied = 50;
/** Characters in a row that count as repeated, and the shortest text that is judged. */
const runLength = 8;
const shortest = 60;

/** Texts that repeat those of last year's report, section by section. */
export function checkRepetition(subject: Subject): Finding[] {
  const { previous } = subject;
  if (!previous) return [];
  return sections.flatMap((id) => {
    const [section, last] = [sectionFor(id, subject), sectionFor(id, previous)];
    if (!section || !last) return [];
    const p = repeatedPercent(plainTextOf(section), plainTextOf(last));
    if (p < halfCopied) return [];
    const severity = p >= copied ? "warning" : "info";
    const place = { pointer: section.pointer };
    return [finding("DOC-DUP", severity, place, { t: section.heading, p }, { read: p })];
  });
}

/**
 * The percentage of a text's characters that stand in runs of another text. Figures count as
 * equal: a report that changes nothing but its numbers repeats the last one.
 */
export function repeatedPercent(text: string, other: string): number {
  const [own, known] = [normal(text), normal(other)];
  if (own.length < shortest) return 0;
  const runs = new Set(runsOf(known));
  let covered = 0;
  let end = 0;
  for (const [start, run] of runsOf(own).entries()) {
    if (!runs.has(run)) continue;
    covered += start + runLength - Math.max(start, end);
    end = start + runLength;
  }
  return Math.floor((100 * covered) / own.length);
}

function runsOf(text: string): string[] {
  const count = Math.max(0, text.length - runLength + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + runLength));
}

function normal(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}]/gu, "")
    .replaceAll(/\d+/g, "0");
}
