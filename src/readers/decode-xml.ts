import { decodeText, markedEncoding } from "./decode-text.ts";

/**
 * The text of an XML file in the encoding that it has: by its first bytes, else by what it says.
 * @throws {GenerationError} `FILE-ENCODING`.
 * @see XML 1.0, appendix F
 */
export function decodeXml(bytes: Uint8Array): string {
  return decodeText(bytes, [markedEncoding(bytes) ?? wideEncoding(bytes) ?? said(bytes)]);
}

/** UTF-16 without a mark: the `<` that every XML file begins with has a zero at its side. */
function wideEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : undefined;
}

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

/** A declaration that can be read byte by byte is not in UTF-16, whatever it says of itself. */
function said(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const name = declaration.exec(head)?.[1] ?? "utf-8";
  return /^(?:utf-?16|ucs-?2|iso-10646-ucs-2|unicode)/i.test(name) ? "utf-8" : name;
}
