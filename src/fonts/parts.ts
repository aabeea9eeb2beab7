import { fontBytes } from "./font-bytes.ts";
import type { Part } from "./outlines/kept-glyphs.ts";

const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;
const instructions = 0x0100;

/** Numbers of the outline that stand before its parts. */
const headLength = 10;

/**
 * The parts of a composite glyph.
 * @see OpenType 1.9 `glyf`, "Composite Glyph Description"
 */
export function readParts(file: string, bytes: Uint8Array): readonly Part[] {
  // Most are not composed of others, and there are hundreds.
  if (!isComposite(bytes)) return noParts;
  const outline = fontBytes(file, bytes);
  const parts: Part[] = [];
  for (let at = headLength; at > 0; ) {
    const flags = outline.u16(at);
    parts.push({ glyph: outline.u16(at + 2), at: at + 2 });
    at = (flags & moreParts) === 0 ? 0 : at + partLength(flags);
  }
  return parts;
}

const noParts: readonly Part[] = [];

/** By the sign of the number of contours. */
export function isComposite(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x80) !== 0;
}

/** A composite glyph without the instructions that stand behind its parts. */
export function onlyParts(file: string, bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const outline = fontBytes(file, copy);
  const view = new DataView(copy.buffer);
  let at = headLength;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = outline.u16(at);
    view.setUint16(at, flags & ~instructions);
    at += partLength(flags);
  }
  return outline.slice(0, at);
}

function partLength(flags: number): number {
  return 4 + ((flags & wordArguments) === 0 ? 2 : 4) + scaleLength(flags);
}

function scaleLength(flags: number): number {
  if ((flags & oneScale) !== 0) return 2;
  if ((flags & twoScales) !== 0) return 4;
  return (flags & matrix) === 0 ? 0 : 8;
}
