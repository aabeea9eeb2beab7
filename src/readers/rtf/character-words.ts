import { ownMember } from "../../messages/own-member.ts";
import type { Characters, ParagraphState } from "./group.ts";

/** A word without a number switches on, with 0 off. */
const isOn = (value: number | undefined) => value !== 0;

type Change = (value: number | undefined, before: Characters) => Partial<Characters>;

const formatted =
  (said: (value: number | undefined) => Characters["formatting"]): Change =>
  (value, { formatting }) => ({ formatting: { ...formatting, ...said(value) } });

/** Control words about characters; those about colours need the table of the file. */
const words: Readonly<Record<string, Change>> = {
  v: formatted((value) => ({ hidden: isOn(value) })),
  strike: formatted((value) => ({ struck: isOn(value) })),
  striked: formatted((value) => ({ struckTwice: isOn(value) })),
  super: formatted((value) => ({ align: isOn(value) ? "superscript" : "baseline" })),
  sub: formatted((value) => ({ align: isOn(value) ? "subscript" : "baseline" })),
  nosupersub: formatted(() => ({ align: "baseline" })),
  up: formatted((value) => ({ position: value ?? 6 })),
  dn: formatted((value) => ({ position: -(value ?? 6) })),
  fs: formatted((value) => ({ size: value ?? 24 })),
  highlight: formatted((value) => ({ isShaded: (value ?? 0) > 0 })),
  chcbpat: formatted((value) => ({ isShaded: (value ?? 0) > 0 })),
  cb: formatted((value) => ({ isShaded: (value ?? 0) > 0 })),
  deleted: (value) => ({ isDeleted: isOn(value) }),
  spv: (value) => ({ isRunIn: isOn(value) }),
  f: (value) => ({ font: value ?? 0 }),
  cs: (value) => ({ style: value }),
};

export function changeCharacters(
  name: string,
  value: number | undefined,
  before: Characters,
): Characters | undefined {
  const change = ownMember(words, name);
  return change && { ...before, ...change(value, before) };
}

const paragraphWords: Readonly<
  Record<string, (value: number | undefined) => Partial<ParagraphState>>
> = {
  s: (value) => ({ style: value ?? 0 }),
  intbl: () => ({ isInTable: true }),
  itap: (value) => ({ depth: value ?? 1 }),
  ls: (value) => ({ list: value }),
  ilvl: (value) => ({ level: value ?? 0 }),
  cbpat: (value) => ({ isFilled: (value ?? 0) > 0 }),
};

export function changeParagraph(
  name: string,
  value: number | undefined,
  before: ParagraphState,
): ParagraphState | undefined {
  const change = ownMember(paragraphWords, name);
  return change && { ...before, ...change(value) };
}

/** Words that stand for characters. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  emdash: "—",
  endash: "–",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

export const signs: Readonly<Record<string, string>> = {
  "\\": "\\",
  "{": "{",
  "}": "}",
  "~": "\u00a0",
  _: "-",
};
