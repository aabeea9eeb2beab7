import { GenerationError } from "../../messages/generation-error.ts";
import { decodeText } from "../decode-text.ts";

/** Code pages by the character sets of fonts. @see RTF 1.9.1, \fcharset */
const ofCharsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Fonts of this character set have signs in the places of letters. */
export const symbolCharset = 2;

/** The code page of a font's letters; undefined where it is the document's own. */
export function pageOfCharset(charset: number): number | undefined {
  return ofCharsets[charset];
}

const names: Readonly<Record<number, string>> = {
  708: "iso-8859-6",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  54936: "gb18030",
  65001: "utf-8",
};

/**
 * The text of bytes in a code page.
 * @throws {GenerationError} `FILE-ENCODING` for bytes that are no text in it.
 */
export function decodePage(bytes: Uint8Array, page: number): string {
  if (bytes.every((byte) => byte < 0x80)) return new TextDecoder().decode(bytes);
  const name = names[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);
  if (name === undefined) throw new GenerationError("FILE-ENCODING", {});
  return decodeText(bytes, [name]);
}
