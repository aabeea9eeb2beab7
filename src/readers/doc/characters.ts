import type { Formatting } from "../docx/formatting.ts";
import type { Sprm } from "./sprms.ts";

/** What is said of characters. */
export type Characters = {
  readonly formatting: Formatting;
  /** Whether they stand for something: a note's mark, a picture. */
  readonly isSpecial?: boolean;
  readonly isDeleted?: boolean;
  /** Whether the end of the paragraph is hidden so that a heading runs on. */
  readonly isRunIn?: boolean;
  readonly isObject?: boolean;
  readonly style?: number;
  /** A sign of a font. */
  readonly symbol?: { readonly font: number; readonly code: number };
};

type Change = (sprm: Sprm["value"], before: Characters, style: Characters) => Partial<Characters>;

const formatted =
  (said: (value: Sprm["value"], before: Characters, style: Characters) => Formatting): Change =>
  (value, before, style) => ({
    formatting: { ...before.formatting, ...said(value, before, style) },
  });

/** On, off, as the style says, or the other way round. */
function switched(value: number, style: boolean | undefined): boolean {
  if (value === 0x80) return style ?? false;
  return value === 0x81 ? !style : value !== 0;
}

const aligns: Readonly<Record<number, string>> = { 1: "superscript", 2: "subscript" };

const white = 8;

/** @see [MS-DOC] 2.6.1 Character Properties */
const changes = new Map<number, Change>([
  [
    0x083c,
    formatted((value, _, style) => ({ hidden: switched(value.u8(0), style.formatting.hidden) })),
  ],
  [
    0x0837,
    formatted((value, _, style) => ({ struck: switched(value.u8(0), style.formatting.struck) })),
  ],
  [
    0x2a53,
    formatted((value, _, style) => ({
      struckTwice: switched(value.u8(0), style.formatting.struckTwice),
    })),
  ],
  [0x2a48, formatted((value) => ({ align: aligns[value.u8(0)] ?? "baseline" }))],
  [0x4845, formatted((value) => ({ position: value.i16(0) }))],
  [0x4a43, formatted((value) => ({ size: value.u16(0) }))],
  [0x2a42, formatted((value) => ({ colour: value.u8(0) === white ? "FFFFFF" : "auto" }))],
  [0x6870, formatted((value) => ({ colour: colourOf(value) }))],
  [0x2a0c, formatted((value) => ({ isShaded: value.u8(0) !== 0 }))],
  [0x4866, formatted((value) => ({ isShaded: isFill80(value) }))],
  [0xca71, formatted((value) => ({ isShaded: isFill(value) }))],
  [0x0800, (value) => ({ isDeleted: value.u8(0) !== 0 })],
  [0x0855, (value) => ({ isSpecial: value.u8(0) !== 0 })],
  [0x0818, (value) => ({ isRunIn: value.u8(0) !== 0 })],
  [0x0856, (value) => ({ isObject: value.u8(0) !== 0 })],
  [0x080a, (value) => ({ isObject: value.u8(0) !== 0 })],
  [0x6a09, (value) => ({ symbol: { font: value.u16(0), code: value.u16(2) }, isSpecial: true })],
]);

function colourOf(value: Sprm["value"]): string {
  if (value.u8(3) === 0xff) return "auto";
  return [0, 1, 2].map((at) => value.u8(at).toString(16).padStart(2, "0")).join("");
}

/** A shading in one of sixteen colours: its pattern stands in the upper bits. */
export function isFill80(value: Sprm["value"]): boolean {
  const said = value.u16(0);
  const back = (said >> 5) & 31;
  return said !== 0xffff && (said >> 10 > 0 || (back !== 0 && back !== white));
}

/** A shading in any colour: that in front, that behind, and a pattern. */
export function isFill(value: Sprm["value"]): boolean {
  if (value.length < 10) return false;
  const back = value.part(4, 8);
  const isPaper = /^(?:auto|ffffff)$/.test(colourOf(back));
  return !isPaper || ![0, 0xffff].includes(value.u16(8));
}

/** @param style - what the paragraph's style says of its characters. */
export function changeCharacters(
  before: Characters,
  sprms: readonly Sprm[],
  style: Characters,
): Characters {
  let now = before;
  for (const { id, value } of sprms) {
    const change = changes.get(id);
    if (change) now = { ...now, ...change(value, now, style) };
  }
  return now;
}

/** The style of the characters, if they have one. */
export function styleOf(sprms: readonly Sprm[]): number | undefined {
  return sprms.find(({ id }) => id === 0x4a30)?.value.u16(0);
}
