import { usualForms } from "../../../report/text/half-width.ts";
import { unified } from "../../../report/text/unify-characters.ts";
import type { SourceParagraph } from "../../source.ts";
import { chineseYear, readChineseYear } from "./written-dates.ts";

/** What stands before the first section, taken apart. */
export type Head = {
  readonly title: string | undefined;
  readonly subtitle: readonly string[];
  readonly introduction: readonly SourceParagraph[];
  /** Menus and the like above the title. */
  readonly ignored: readonly SourceParagraph[];
};

const longestLine = 40;

/** What portals and registers write before a title. */
const titleName = /^\s*(?:信息名称|文件名称|标\s*题|名\s*称|题\s*名|题\s*目)\s*[:：]\s*/;

/** The title may be broken over lines; short lines under it are subtitles; the rest introduces. */
export function readHead(given: readonly SourceParagraph[]): Head {
  const paragraphs = given.map((one) => {
    const text = one.text.replace(titleName, "");
    return isTitleEnd(text) ? { ...one, text } : one;
  });
  const end = paragraphs.findIndex(({ text, role }) => role === "title" || isTitleEnd(text));
  if (end < 0) {
    const subtitle = paragraphs.filter(({ role }) => role === "subtitle").map(({ text }) => text);
    const introduction = paragraphs.filter(({ role }) => role !== "subtitle");
    return { title: undefined, subtitle, introduction, ignored: [] };
  }
  let begin = end;
  const isWhole = paragraphs[end]?.role === "title";
  while (
    !isWhole &&
    begin > 0 &&
    !hasOrgan(joined(paragraphs, begin, end)) &&
    isLine(paragraphs[begin - 1])
  )
    begin--;
  const rest = paragraphs.slice(end + 1);
  const own = rest.findIndex(
    (one) => one.role === "introduction" || (!isLine(one) && one.role !== "subtitle"),
  );
  const split = own < 0 ? rest.length : own;
  return {
    title: joined(paragraphs, begin, end),
    subtitle: rest.slice(0, split).map(({ text }) => text.trim()),
    introduction: rest.slice(split),
    ignored: paragraphs.slice(0, begin),
  };
}

function isTitleEnd(text: string): boolean {
  const plain = unified(text.replaceAll(/\s/g, ""));
  return (
    plain.length <= 70 &&
    !/[。：]/.test(plain) &&
    /(?:公开|年度|工作).*报告(?:[（(].*[）)])?$/.test(plain)
  );
}

/** A title is whole when an organ stands before or behind its year. */
function hasOrgan(title: string): boolean {
  return agencyOfTitle(title) !== undefined;
}

function isLine(paragraph: SourceParagraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    paragraph.text.length <= longestLine &&
    !/[。；]/.test(paragraph.text)
  );
}

function joined(paragraphs: readonly SourceParagraph[], begin: number, end: number): string {
  return paragraphs
    .slice(begin, end + 1)
    .map(({ text }) => text.replaceAll(/\s/g, ""))
    .join("");
}

const titleForm =
  /^(.*?)(?:关于)?((?:19|20)\d{2}|二[〇○零O0]\S{2})年?度?(.*?)(?:年度)?(?:政府)?信息公开/u;

/** A longer text is no title; the form would take long to see that. */
const longestTitle = 200;

/** The organ's name in a title, before or behind the year. */
export function agencyOfTitle(title: string): string | undefined {
  const plain = unified(title.replaceAll(/\s/g, "").slice(0, longestTitle));
  const match = titleForm.exec(plain);
  const agency = [match?.[1], match?.[3]].find((part) => part && part.length > 1);
  return agency?.replace(/(?:政府信息公开.*|的)$/, "");
}

const yearInChinese = new RegExp(`(${chineseYear})年`);

/** The year of a title: four digits, half or full width, or Chinese ones. */
export function yearOf(text: string): number | undefined {
  const plain = usualForms(text);
  const digits = /(?:^|\D)((?:19|20)\d{2})\s*年/.exec(plain)?.[1];
  if (digits) return Number(digits);
  const chinese = yearInChinese.exec(plain)?.[1];
  return chinese === undefined ? undefined : readChineseYear(chinese);
}
