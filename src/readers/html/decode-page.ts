import { GenerationError } from "../../messages/generation-error.ts";
import { decodeText, markedEncoding, unmarkedUtf16 } from "../decode-text.ts";

/**
 * A page's text: in the encoding of its mark, in the one that it names, else in UTF-8.
 * @throws {GenerationError} `FILE-ENCODING`; `FILE-CHARSET` when it names one that nobody knows.
 */
export function decodePage(bytes: Uint8Array): string {
  const certain = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (certain) return decodeText(bytes, [certain]);
  const named = namedEncoding(bytes);
  if (named === undefined) return decodeText(bytes, ["utf-8", "gb18030"]);
  const known = aliases.get(named) ?? named;
  if (isKnown(known)) return decodeText(bytes, [known, "utf-8", "gb18030"]);
  return decodeUnknown(bytes, named);
}

/** Names that servers use and browsers do not know; a page whose bytes name UTF-16 is not in it. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cp936: "gb18030",
    ms936: "gb18030",
    "windows-936": "gb18030",
    "gb18030-2000": "gb18030",
    "gb18030-2005": "gb18030",
    "gb18030-2022": "gb18030",
    "euc-cn": "gb18030",
    utf8mb4: "utf-8",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
  }),
);

/** Where a page may name its encoding, in bytes. @see HTML, 13.2.3.2 */
const headLength = 2048;

function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headLength));
  const tags = head.split("<").filter((tag) => /^(?:meta|\?xml)\b/i.test(tag));
  const found = tags.map((tag) => /\b(?:charset|encoding)\s*=[\s"']*([^\s"'/>;?]+)/i.exec(tag));
  return found.find((one) => one !== null)?.[1]?.toLowerCase();
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}

/** Chinese text that is right in UTF-8 is in UTF-8; text of ASCII alone may be anything. */
function decodeUnknown(bytes: Uint8Array, named: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (/\P{ASCII}/u.test(text)) return text;
  } catch {}
  throw new GenerationError("FILE-CHARSET", { l: named });
}
