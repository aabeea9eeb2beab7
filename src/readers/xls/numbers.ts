import { ownMember } from "../../messages/own-member.ts";
import type { DraftCell } from "../sheets/drafts.ts";
import { plainNumber, shownOtherwise } from "../sheets/shown-number.ts";

type Value = Pick<DraftCell, "text" | "shown" | "leftOut">;

/** Days from the first day of 1900 to that of 1904. */
const daysTo1904 = 1462;

/** A number as it was saved; as a day where its format makes one of it. */
export function numberValue(value: number, format: string, from1904: boolean): Value {
  const text = plainNumber(value);
  const section = sectionFor(value, format);
  if (section === undefined) {
    return value === 0 ? { text, leftOut: [] } : { text: "", leftOut: [{ kind: "hidden", text }] };
  }
  if (isDay(section)) return { text: dayText(value + (from1904 ? daysTo1904 : 0)), leftOut: [] };
  const decimals = /^[#,0]+(?:\.([0#]+))?(%?)$/.exec(section);
  if (!decimals) return { text, leftOut: [] };
  const [, places = "", percent] = decimals;
  const shown = (percent ? value * 100 : value).toFixed(Math.min(places.length, 20));
  return { text, leftOut: [], ...shownOtherwise(value, shown + percent) };
}

/** What stands in the part of a format for a number; undefined if that shows nothing. */
function sectionFor(value: number, format: string): string | undefined {
  const sections = sectionsOf(format);
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  const section = sections[at] ?? sections[0];
  return sections.length > 1 && section?.isEmpty ? undefined : (section?.bare ?? "");
}

type Section = {
  /** Without words in quotes, blanks, colours and conditions. */
  bare: string;
  isEmpty: boolean;
};

/** No program takes a longer one, in characters. */
const longestFormat = 255;

const closing: Readonly<Record<string, string>> = { '"': '"', "[": "]" };

function sectionsOf(format: string): Section[] {
  const sections: Section[] = [{ bare: "", isEmpty: true }];
  for (let at = 0; at < Math.min(format.length, longestFormat); at++) {
    const sign = format.charAt(at);
    const section = sections.at(-1) as Section;
    const close = ownMember(closing, sign);
    if (sign === ";") sections.push({ bare: "", isEmpty: true });
    else section.isEmpty &&= sign === " ";
    if (close !== undefined) at = endOf(format, close, at);
    else if ("\\_*".includes(sign)) at++;
    else if (sign !== ";") section.bare += sign;
  }
  return sections;
}

function endOf(format: string, close: string, from: number): number {
  const end = format.indexOf(close, from + 1);
  return end < 0 ? format.length : end;
}

/** With a year or a day; a month alone may be minutes. */
function isDay(format: string): boolean {
  if (/general/i.test(format)) return false;
  return /[yd]/i.test(format) || (/m/i.test(format) && !/[hs]/i.test(format));
}

/** The first day of 1900 is 1; its 29 February, which never was, is 60. */
function dayText(serial: number): string {
  const day = Math.floor(serial);
  const since = Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const seconds = Math.round((serial - day) * 86_400);
  const date = new Date(since + day * 86_400_000 + seconds * 1000);
  if (Number.isNaN(date.getTime())) return plainNumber(serial);
  const text = date.toISOString();
  return seconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** A number in four bytes: a whole one or the upper half of a double, or a hundredth of it. */
export function rkNumber(rk: number): number {
  const isWhole = (rk & 2) !== 0;
  const value = isWhole ? rk >> 2 : upperHalf(rk & ~3);
  return (rk & 1) !== 0 ? value / 100 : value;
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

export function errorText(code: number): string {
  return errors[code] ?? "#N/A";
}
