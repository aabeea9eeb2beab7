import { type Finding, finding } from "../../messages/finding.ts";

/** The text of a JSON file, unless its encoding is not known, and how it was read. */
export type DecodedJson = { readonly text?: string; readonly findings: readonly Finding[] };

/**
 * Decodes UTF-8 and, with a warning, UTF-16 and GB18030 (GBK, GB 2312).
 *
 * GB18030 gives some text for the bytes of nearly every East Asian encoding, so that it is taken
 * only when the text is a report's and nearly all of its characters are common ones.
 */
export function decodeJson(bytes: Uint8Array): DecodedJson {
  const wide = wideEncoding(bytes);
  if (wide) return asDecoded(decode(bytes, wide), "UTF-16");
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return { text, findings: [] };
  return asDecoded(isGbk(bytes) ? decode(bytes, "gb18030") : undefined, "GBK");
}

function asDecoded(text: string | undefined, encoding: string): DecodedJson {
  const place = { pointer: "" };
  if (text === undefined) return { findings: [finding("JSON-ENCODING", "error", place, {})] };
  return { text, findings: [finding("JSON-DECODED", "warning", place, { encoding })] };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** By the byte order mark, or by the zero byte beside the first character, which is ASCII. */
function wideEncoding([first, second, third]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isLittleEndian) return third === 0 ? undefined : "utf-16le";
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  return isBigEndian ? "utf-16be" : undefined;
}

const reportKey = /"(?:year|agency|sections|tables)"\s*:/;
/** Words of which every report has one: no other encoding's bytes spell them by chance. */
const reportWord = /政府|信息|公开|年度|报告|工作/;
const leastCommon = 0.9;

function isGbk(bytes: Uint8Array): boolean {
  if (commonShare(bytes) < leastCommon) return false;
  const text = decode(bytes, "gb18030") ?? "";
  return reportKey.test(text) && reportWord.test(text);
}

/** How many of the characters beyond ASCII are marks or first-level hanzi of GB 2312. */
function commonShare(bytes: Uint8Array): number {
  let all = 0;
  let common = 0;
  for (let offset = 0; offset < bytes.length; offset += 1) {
    const lead = bytes[offset] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    if (isCommon(lead, bytes[offset + 1] ?? 0)) common += 1;
    offset += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** Rows 1–3 of GB 2312 are marks and full-width forms, rows 16–55 the hanzi of the first level. */
function isCommon(lead: number, trail: number): boolean {
  const isCommonRow = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
  return isCommonRow && trail >= 0xa1;
}
