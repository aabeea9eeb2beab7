import type { Chance } from "../given/chance.ts";
import { pick } from "../report/repair/random-report.ts";
import { hostileText } from "./alphabet.ts";

/** Spoils a file: single bytes, pieces left out or doubled, the end cut off, another encoding. */
export function spoilBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  return pick(spoilings, chance)(Buffer.from(bytes), chance);
}

type Spoiling = (bytes: Buffer, chance: Chance) => Uint8Array;

const spoilings: readonly Spoiling[] = [
  (bytes, chance) => {
    for (let time = 0; time < 1 + chance() * 8; time += 1)
      bytes[place(bytes, chance)] = chance() * 256;
    return bytes;
  },
  (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  (bytes, chance) => {
    const [from, to] = [place(bytes, chance), place(bytes, chance)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, chance) => {
    const at = place(bytes, chance);
    const added = Buffer.from(chance() < 0.5 ? pick(marks, chance) : hostileText(chance, 3, 0.5));
    return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  (bytes) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]),
  (bytes) => Buffer.from(`\uFEFF${bytes}`, "utf16le"),
  (bytes) => Buffer.from(bytes.toString("utf16le"), "utf8"),
  (_, chance) => Buffer.from(Array.from({ length: chance() * 400 }, () => chance() * 256)),
];

const marks = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ",",
  ":",
  "\\",
  "\\u",
  "\\ud800",
  "//",
  "/*",
  "1e999",
  "\0",
];

function place(bytes: Uint8Array, chance: Chance): number {
  return Math.floor(chance() * bytes.length);
}
