import { lastOfPlane } from "../../document/marks.ts";
import { type Content, makeRoom } from "../content.ts";

/**
 * Text of an element or an attribute, in UTF-8. Blanks are written as references: the standard wants them
 * escaped, and any XML parser gives them back.
 * @param text - without what XML forbids: reports are checked for that before.
 * @see GB/T 33190-2016, table 45
 */
export function putText(content: Content, text: string): void {
  makeRoom(content, longestCharacter * text.length);
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    putCharacter(content, codePoint);
    if (codePoint > lastOfPlane) at++;
  }
}

/** `&#x20;` */
const longestCharacter = 6;

/** As readers in use know them: one shows `&#x3c;` as it is written. */
const references: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries({ " ": "#x20", "&": "amp", "<": "lt", ">": "gt", '"': "quot" }).map(
    ([character, name]) => [character.charCodeAt(0), Buffer.from(`&${name};`)] as const,
  ),
);

function putCharacter(content: Content, codePoint: number): void {
  const { bytes } = content;
  if (codePoint < 0x80) {
    const reference = references.get(codePoint);
    if (!reference) bytes[content.length++] = codePoint;
    else for (const byte of reference) bytes[content.length++] = byte;
    return;
  }
  if (codePoint < 0x800) bytes[content.length++] = 0xc0 | (codePoint >>> 6);
  else {
    if (codePoint < 0x10000) bytes[content.length++] = 0xe0 | (codePoint >>> 12);
    else {
      bytes[content.length++] = 0xf0 | (codePoint >>> 18);
      bytes[content.length++] = 0x80 | ((codePoint >>> 12) & 0x3f);
    }
    bytes[content.length++] = 0x80 | ((codePoint >>> 6) & 0x3f);
  }
  bytes[content.length++] = 0x80 | (codePoint & 0x3f);
}
