import type { XmlElement } from "../xml.ts";
import { element, embedded } from "./elements.ts";

/** What a field shows whose result stands nowhere: a sign of a font, characters over others. */
export function drawnField(code: string): XmlElement | undefined {
  const [, sign, font] = /^\s*SYMBOL\s+(\d{1,5})[^"]{0,50}\\f\s*"([^"]{1,50})"/i.exec(code) ?? [];
  if (sign !== undefined) {
    return element("sym", { "w:font": font ?? "", "w:char": Number(sign).toString(16) });
  }
  return /^\s*EQ\s/i.test(code) ? embedded(code.trim()) : undefined;
}
