import { visit } from "jsonc-parser";
import { type Finding, finding } from "../../messages/finding.ts";
import { pointerOf } from "../read/input.ts";
import { decodeJson } from "./decode-json.ts";
import { lostDigits, mayLoseDigits } from "./json-digits.ts";
import { findExcess } from "./json-excess.ts";
import { findSlips, strictly } from "./json-slips.ts";

/** A JSON text's value, unless the text is not JSON, and what is wrong with the text. */
export type ReadJson = {
  readonly value?: unknown;
  /** As it was given; left out when there was a value and no text. */
  readonly text?: string;
  readonly findings: readonly Finding[];
};

/** Far beyond every report, and far from what a recursive reader cannot take. */
const deepestLevel = 500;

/** Decodes the bytes of a file, see `decodeJson`, and reads them as JSON. */
export function readJsonBytes(bytes: Uint8Array): ReadJson {
  const { text, findings } = decodeJson(bytes);
  return text === undefined ? { findings } : readJson(text, findings);
}

/**
 * Reads JSON strictly. Names that stand twice are reported: one of the two would be lost.
 *
 * @param decoding - what was found when the text was decoded.
 */
export function readJson(text: string, decoding: readonly Finding[] = []): ReadJson {
  let isLong = false;
  const tooDeep = findExcess(text, { depth: deepestLevel }, (literal) => {
    isLong ||= mayLoseDigits(literal);
  });
  if (tooDeep) {
    const place = { pointer: tooDeep.pointer };
    const parameters = { limit: deepestLevel };
    return { findings: [...decoding, finding("JSON-DEEP", "error", place, parameters)] };
  }
  const { isBroken, duplicates } = lookOver(text);
  if (isBroken) return { findings: [...decoding, ...duplicates, ...findSlips(text)] };
  const lost = isLong ? lostDigits(text) : [];
  const findings = [...decoding, ...duplicates, ...lost];
  return { value: JSON.parse(text) as unknown, text, findings };
}

type Seen = { readonly isBroken: boolean; readonly duplicates: readonly Finding[] };

function lookOver(text: string): Seen {
  const duplicates: Finding[] = [];
  const members: Set<string>[] = [];
  let isBroken = false;
  visit(
    text,
    {
      onObjectBegin: () => void members.push(new Set()),
      onObjectEnd: () => void members.pop(),
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        if (members.at(-1)?.has(key)) duplicates.push(duplicate(key, path()));
        members.at(-1)?.add(key);
      },
      onError: () => {
        isBroken = true;
      },
    },
    strictly,
  );
  return { isBroken, duplicates };
}

function duplicate(key: string, path: readonly (string | number)[]): Finding {
  const pointer = pointerOf([...path, key]);
  return finding("JSON-DUPLICATE", "error", { pointer }, { key });
}
