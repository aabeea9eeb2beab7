import { ownMember } from "../../messages/own-member.ts";
import { printNumber } from "../../report/text/numbering.ts";

/** A count as it is written; undefined where the format goes no further. */
type Written = (count: number) => string | undefined;

/**
 * A count in a number format, by the name that WordprocessingML has for it; in digits where the
 * format is another language's, or goes no further.
 * @see ECMA-376 Part 1, 17.18.59 ST_NumberFormat
 */
export function numberIn(format: string, count: number): string {
  return ownMember(formats, format)?.(count) ?? String(count);
}

const counted: Written = (count) =>
  count > 0 && count < 100 ? printNumber(1, count).slice(0, -1) : undefined;

/** 二〇 for 20. */
const digitByDigit: Written = (count) =>
  count < 0
    ? undefined
    : String(count).replaceAll(/\d/g, (digit) => "〇一二三四五六七八九"[+digit] ?? "");

const fullWidth: Written = (count) =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 壹拾壹 for 11, as the numbers of money. */
function legal(digits: string): Written {
  return (count) => {
    if (count < 1 || count > 99) return undefined;
    const [tens, ones] = [Math.floor(count / 10), count % 10];
    return `${tens > 0 ? `${digits[tens]}拾` : ""}${ones > 0 ? digits[ones] : ""}`;
  };
}

/** Signs that have an order, one for each count. */
function series(signs: string): Written {
  return (count) => [...signs][count - 1];
}

/** Characters for 1 to `last` that follow each other. */
function enclosed(first: number, last: number): Written {
  return (count) =>
    count > 0 && count <= last ? String.fromCodePoint(first + count - 1) : undefined;
}

const circled = enclosed(0x2460, 20);
const stems = series("甲乙丙丁戊己庚辛壬癸");
const branches = series("子丑寅卯辰巳午未申酉戌亥");

const formats: Readonly<Record<string, Written>> = {
  bullet: () => "",
  none: () => "",
  decimalZero: (count) => String(count).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: legal("零壹贰叁肆伍陆柒捌玖"),
  ideographLegalTraditional: legal("零壹貳參肆伍陸柒捌玖"),
  japaneseLegal: legal("零壱弐参四五六七八九"),
  ideographTraditional: stems,
  ideographZodiac: branches,
  lowerLetter: (count) => letters(count).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (count) => roman(count)?.toLowerCase(),
  upperRoman: roman,
};

/** After Z comes AA, then BB. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(count / 26)));
}

const numerals = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string | undefined {
  if (count < 1 || count > 399) return undefined;
  let left = count;
  let text = "";
  for (const [value, numeral] of numerals) {
    text += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
