import { readChineseNumber } from "../../../report/checks/prose/chinese-number.ts";
import { usualForms } from "../../../report/text/half-width.ts";

/** The signs that stand for nought in 二〇二五: the right one, a circle, a word, letters and digits. */
const noughts = "〇○零O0Оo";
const digits = "〇一二三四五六七八九";

/** 二〇二五 as 2025. */
export const chineseYear = `[一二][一二三四五六七八九${noughts}]{3}`;

export function readChineseYear(text: string): number {
  const places = [...text].map((one) => digits.indexOf(noughts.includes(one) ? "〇" : one));
  return Number(places.join(""));
}

const forms = [
  /^((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
  /^((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})$/,
];
const chinese = new RegExp(
  `^(${chineseYear})年([元正一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$`,
);

/** A date as it is written at the end of a document. */
export type WrittenDate = {
  readonly iso: string;
  /** Whether it is written as it is printed: 2025年1月20日. */
  readonly isPlain: boolean;
};

export function readWrittenDate(text: string): WrittenDate | undefined {
  const plain = usualForms(text).trim();
  const inDigits = forms.findIndex((form) => form.test(plain));
  if (inDigits >= 0) return { iso: isoOf(plain.match(/\d+/g) ?? []), isPlain: inDigits === 0 };
  const [, year, month = "", day = ""] = chinese.exec(plain.replaceAll(/\s/g, "")) ?? [];
  if (year === undefined) return undefined;
  const parts = [
    readChineseYear(year),
    /^[元正]$/.test(month) ? 1 : readChineseNumber(month),
    readChineseNumber(day),
  ];
  if (parts.includes(undefined)) return undefined;
  return { iso: isoOf(parts.map(String)), isPlain: false };
}

function isoOf([year = "", month = "", day = ""]: readonly string[]): string {
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
