import { inflateSync } from "node:zlib";
import { allScalars, type PdfFile } from "../pdf-file.ts";
import type { RawObject } from "../raw-objects.ts";
import type { Pdf, Rule } from "../rule.ts";

/** How strings, names and numbers are written, and how large they may be. */
export const limitRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.1.6",
    demand: "Hexadecimal strings have an even number of digits, and nothing but digits.",
    broken: (pdf) => [
      ...rawTexts(pdf).flatMap(({ label, text }) => badHex(hexStrings(text)).map(() => label)),
      ...pdf.pages.flatMap(({ reference, hexStrings: own }) => badHex(own).map(() => reference)),
    ],
  },
  {
    clauses: "ISO 19005-2:2011 6.1.13 (numbers)",
    demand: "Integers have 32 bits; reals are neither too large nor too close to nothing.",
    broken: (file) => scalars(file, (value) => typeof value !== "number" || isInLimits(value)),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.13 (strings)",
    demand: "No string is longer than 32,767 bytes.",
    broken: (file) =>
      scalars(file, (value) => !/^[ub]:/.test(String(value)) || bytesOf(String(value)) <= 32_767),
  },
  {
    clauses: "ISO 19005-2:2011 6.1.8 · ISO 19005-2:2011 6.1.13 (names)",
    demand: "No name is longer than 127 bytes, and all are UTF-8.",
    broken: (file) => scalars(file, (value) => !/^\//.test(String(value)) || isName(String(value))),
  },
];

/** Objects as they are written, those inside of object streams included. */
function rawTexts({ raw, bytes }: Pdf): readonly Pick<RawObject, "label" | "text">[] {
  const packed = raw.objects.filter(({ text }) => /\/Type ?\/ObjStm/.test(text));
  return [
    ...raw.objects,
    ...packed.map(({ label, text }) => ({ label, text: unpacked(bytes, text) })),
  ];
}

function unpacked(bytes: Buffer, text: string): string {
  const start = bytes.indexOf("stream\n", bytes.indexOf(text, 0, "latin1")) + "stream\n".length;
  return inflateSync(bytes.subarray(start)).toString("latin1");
}

/** What stands between single angle brackets, outside of strings in parentheses. */
function hexStrings(text: string): string[] {
  const bare = text.replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, "").replaceAll(/<<|>>/g, " ");
  return [...bare.matchAll(/<([^<>]*)>/g)].map(([, digits = ""]) => digits);
}

function badHex(strings: readonly string[]): string[] {
  return strings.filter((hex) => !/^(\s*[\da-fA-F]\s*[\da-fA-F])*\s*$/.test(hex));
}

function scalars(file: PdfFile, isKept: (value: unknown) => boolean): string[] {
  return [...file.objects].flatMap(([where, { value }]) =>
    allScalars(value)
      .filter((one) => !isKept(one))
      .map(() => where),
  );
}

function isInLimits(value: number): boolean {
  if (Number.isInteger(value)) return value >= -(2 ** 31) && value < 2 ** 31;
  return Math.abs(value) <= 3.403e38 && Math.abs(value) >= 1.175e-38;
}

/** Text may be written in two bytes a character and with a mark before it. */
function bytesOf(value: string): number {
  const length = value.length - 2;
  return value.startsWith("b:") ? length / 2 : 2 * length + 2;
}

function isName(value: string): boolean {
  return Buffer.byteLength(value) - 1 <= 127 && !value.includes("\ufffd");
}
