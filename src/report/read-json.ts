import { visit } from "jsonc-parser";
import { type Finding, finding } from "../messages/finding.ts";
import { hasAllDigits } from "./all-digits.ts";
import { decodeJson } from "./decode-json.ts";
import { type Path, pointerOf } from "./input.ts";
import { findExcess } from "./json-excess.ts";
import { watchSlips } from "./json-slips.ts";

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
  const tooDeep = findExcess(text, { depth: deepestLevel });
  if (tooDeep) {
    const place = { pointer: tooDeep.pointer };
    const parameters = { limit: deepestLevel };
    return { findings: [...decoding, finding("JSON-DEEP", "error", place, parameters)] };
  }
  const { slips, losses } = lookOver(text);
  if (slips.length > 0) return { findings: [...decoding, ...losses, ...slips] };
  return { value: JSON.parse(text) as unknown, text, findings: [...decoding, ...losses] };
}

/** `losses`: members that stand twice, and numbers with more digits than are kept. */
type Seen = { readonly slips: readonly Finding[]; readonly losses: readonly Finding[] };

function lookOver(text: string): Seen {
  const { found: slips, onError, onSeparator } = watchSlips(text);
  const losses: Finding[] = [];
  const members: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void members.push(new Set()),
      onObjectEnd: () => void members.pop(),
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        if (members.at(-1)?.has(key)) losses.push(duplicate(key, path()));
        members.at(-1)?.add(key);
      },
      onLiteralValue: (value, offset, length, _line, _column, path) => {
        const literal = text.slice(offset, offset + length);
        if (typeof value === "number" && !hasAllDigits(literal, value)) {
          losses.push(tooManyDigits(literal, value, path()));
        }
      },
      onSeparator,
      onError,
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return { slips, losses };
}

function tooManyDigits(read: string, value: number, path: Path): Finding {
  const parameters = { key: path.join("."), read, value };
  return finding("JSON-DIGITS", "error", { pointer: pointerOf(path) }, parameters, { read });
}

function duplicate(key: string, path: readonly (string | number)[]): Finding {
  const pointer = pointerOf([...path, key]);
  return finding("JSON-DUPLICATE", "error", { pointer }, { key });
}
