import { parseAccept } from "hono/utils/accept";
import { wholeFormats } from "../../messages/formats.ts";
import { type Format, mediaTypes } from "../../writers/formats.ts";
import { Problem } from "../problem.ts";

/**
 * The format that `Accept` likes best, DOCX when it does not say.
 *
 * @throws {Problem} `not-acceptable`
 * @see RFC 9110, 12.5.1: the most specific range that covers a type says how much it is liked.
 */
export function chosenFormat(accept: string | undefined): Format {
  if (accept === undefined || accept.trim() === "") return "docx";
  const ranges = parseAccept(accept).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  const liked = wholeFormats.map((format) => ({ format, q: qualityOf(format, ranges) }));
  const [best] = liked.filter(({ q }) => q > 0).sort((one, other) => other.q - one.q);
  if (best) return best.format;
  const expected = wholeFormats.map(typeOf).join(", ");
  throw new Problem("not-acceptable", { given: accept, expected });
}

type MediaRange = { readonly type: string; readonly q: number };

function qualityOf(format: Format, ranges: readonly MediaRange[]): number {
  const type = typeOf(format);
  const covering = [type, `${type.split("/")[0]}/*`, "*/*"];
  const found = covering.map((range) => ranges.find((one) => one.type === range));
  return found.find((one) => one !== undefined)?.q ?? 0;
}

function typeOf(format: Format): string {
  return mediaTypes[format].split(";")[0] ?? "";
}
