import { type Finding, finding } from "../../../messages/finding.ts";
import { type Paragraph, paragraphsOf } from "../../text/paragraphs.ts";
import { splitSentences } from "../prose/sentences.ts";
import type { Subject } from "../subject.ts";

/** Both ends of a span of time, with their years or without. */
const period = /(?:(\d{4})年度?)?(?<!\d)1月1日[^，。；\d]{0,4}(?:(\d{4})年)?12月31日/g;
/** A year that a sentence begins with: what it tells is of that year. */
const leadingYear = /^(\d{4})年(?:度?[，,]|度?(?:我|本|全|在|区|市|县))/;
const anyYear = /\d{4}年/;
/** Words with which other years are right. */
const ofOtherYears = /上一?年|去年|较|比|同期|以来|累计|历年|整改|问题/;

/** Title, period and sentences speak of the reporting year, and the format of that year is cited. */
export function checkYears(subject: Subject): Finding[] {
  const { report, edition } = subject;
  const paragraphs = paragraphsOf(report);
  const others = edition.otherDocuments.map((name) => ({ name, citation: citationOf(name) }));
  return [
    ...checkTitle(subject),
    ...checkPeriod(paragraphs, report.year),
    ...paragraphs.flatMap((paragraph) => checkLeftOver(paragraph, report.year)),
    ...paragraphs.flatMap((paragraph) => checkCited(paragraph, others, subject)),
  ];
}

function checkTitle({ report: { title, year } }: Subject): Finding[] {
  const isRight = title.includes("政府信息公开工作年度报告") && title.includes(`${year}年`);
  return isRight
    ? []
    : [finding("DOC-TITLE", "warning", { pointer: "/title" }, { year }, { read: title })];
}

function checkPeriod(paragraphs: readonly Paragraph[], year: number): Finding[] {
  // Most paragraphs name no day.
  const dated = paragraphs.filter(({ text }) => text.includes("日"));
  const periods = dated.flatMap(({ text, pointer }) =>
    [...text.replaceAll(/\s/g, "").matchAll(period)].map(([read, from = year, to = from]) => ({
      pointer,
      read,
      isRight: Number(from) === year && Number(to) === year,
    })),
  );
  const told = (pointer: string, read: string) =>
    finding("DOC-PERIOD", "warning", { pointer }, { year }, { read });
  if (periods.some(({ isRight }) => isRight)) return [];
  return periods.length === 0
    ? [told("/introduction", "")]
    : periods.map(({ pointer, read }) => told(pointer, read));
}

function checkLeftOver({ text, pointer, heading }: Paragraph, year: number): Finding[] {
  if (!anyYear.test(text) || ofOtherYears.test(heading)) return [];
  return splitSentences(text).flatMap((read) => {
    const l = Number(leadingYear.exec(read)?.[1] ?? year);
    // Plans for the year to come are no leftover.
    if (l === year || l === year + 1 || ofOtherYears.test(read)) return [];
    return [finding("DOC-YEAR", "warning", { pointer }, { l }, { read, expected: year })];
  });
}

type CitedDocument = { readonly name: string; readonly citation: RegExp };

function checkCited(
  { text, pointer }: Paragraph,
  others: readonly CitedDocument[],
  { report, edition }: Subject,
): Finding[] {
  return others
    .filter(({ citation }) => citation.test(text))
    .map(({ name: l }) => {
      const parameters = { l, year: report.year, r: edition.document };
      const details = { read: l, expected: edition.document, basis: edition.document };
      return finding("DOC-CITE", "warning", { pointer }, parameters, details);
    });
}

/**
 * A document's name as it may be written: with brackets of other kinds, and blanks anywhere.
 * @param name - of letters, digits and `〔〕`, as editions give it.
 */
function citationOf(name: string): RegExp {
  const kinds = new Map([
    ["〔", "[〔［[（(【﹝]"],
    ["〕", "[〕］\\])）】﹞]"],
  ]);
  return new RegExp(
    [...name].map((character) => kinds.get(character) ?? character).join("\\s*"),
    "u",
  );
}
