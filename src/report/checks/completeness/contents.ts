import type { Topic } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import type { Section } from "../../report.ts";
import type { Subject } from "../subject.ts";
import { plainTextOf, sectionFor, wholeTextOf } from "./mandated.ts";

const regulation = "《中华人民共和国政府信息公开条例》第五十条";
const feeRules = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";
/** Characters that local offices allow, and those below which problems are not told. */
const mostInOverview = 1000;
const fewestInProblems = 30;

/** What the texts have to treat: the five aspects, problems, fees, a government's own matters. */
export function checkContents(subject: Subject): Finding[] {
  return [
    ...checkOverview(subject),
    ...checkGovernment(subject),
    ...checkProblems(subject),
    ...checkOtherMatters(subject),
  ];
}

function checkOverview(subject: Subject): Finding[] {
  const section = sectionFor("overview", subject);
  if (!section) return [];
  const place = { pointer: section.pointer };
  const t = untreated(topicsOf("overview", subject), wholeTextOf(section));
  const l = lengthOf(section);
  return [
    ...(t === "" ? [] : [finding("DOC-FIVE", "warning", place, { t }, basisOf(subject))]),
    ...(l <= mostInOverview
      ? []
      : [finding("DOC-LEN", "warning", place, { l, r: mostInOverview }, { read: l })]),
  ];
}

function checkGovernment({ report, edition }: Subject): Finding[] {
  const { level, agency } = report;
  if (level !== "government" && !agency.endsWith("人民政府")) return [];
  const text = [
    ...report.introduction.map((paragraph) => paragraph.text),
    ...report.sections.flatMap((section) => [section.heading, wholeTextOf(section)]),
  ];
  const t = untreated(edition.governmentTopics, text.join("\n"));
  if (t === "") return [];
  return [finding("DOC-GOV", "warning", { pointer: "/sections" }, { t }, { basis: regulation })];
}

function checkProblems(subject: Subject): Finding[] {
  const section = sectionFor("problems", subject);
  if (!section) return [];
  const t = untreated(topicsOf("problems", subject), wholeTextOf(section));
  if (t === "" && lengthOf(section) >= fewestInProblems) return [];
  const place = { pointer: section.pointer };
  return [finding("DOC-S5", "warning", place, { t: section.heading }, { basis: regulation })];
}

function checkOtherMatters(subject: Subject): Finding[] {
  const section = sectionFor("otherMatters", subject);
  if (!section) return [];
  if (untreated(topicsOf("otherMatters", subject), wholeTextOf(section)) === "") return [];
  const place = { pointer: section.pointer };
  return [finding("DOC-S6", "warning", place, { t: section.heading }, { basis: feeRules })];
}

function topicsOf(id: string, { edition }: Subject): readonly Topic[] {
  return edition.sections.find((section) => section.id === id)?.topics ?? [];
}

/** The names of the topics that a text says no word of. */
function untreated(topics: readonly Topic[], text: string): string {
  return topics
    .filter(({ words }) => !words.some((word) => text.includes(word)))
    .map(({ name }) => name)
    .join("、");
}

function lengthOf(section: Section): number {
  return [...plainTextOf(section).replaceAll(/\s/g, "")].length;
}

function basisOf({ edition }: Subject): { basis: string } {
  return { basis: edition.document };
}
