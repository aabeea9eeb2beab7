import { GenerationError } from "../messages/generation-error.ts";
import type { FontFile } from "./font.ts";

/** One stretch of a font file; reading outside of it is an error of the file. */
export type FontBytes = {
  readonly bytes: Uint8Array;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly tag: (at: number) => string;
  readonly slice: (from: number, to: number) => Uint8Array;
};

/** @throws {GenerationError} `FONT-FILE` when the file ends before the stretch does. */
export function readBytes(file: FontFile, offset: number, length: number): FontBytes {
  return fontBytes(file.name, readPlain(file, offset, length));
}

/** As `readBytes`, but no more than the bytes, which may stand in `scratch`. */
export function readPlain(
  { name, source }: FontFile,
  offset: number,
  length: number,
  scratch?: Uint8Array,
): Uint8Array {
  if (offset + length > source.size) throw fontError(name, "@fontDamaged");
  return source.read(offset, length, scratch);
}

export function fontBytes(name: string, bytes: Uint8Array): FontBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const inside = (at: number, length: number): number => {
    if (at + length > bytes.length) throw fontError(name, "@fontDamaged");
    return at;
  };
  return {
    bytes,
    u16: (at) => view.getUint16(inside(at, 2)),
    i16: (at) => view.getInt16(inside(at, 2)),
    u32: (at) => view.getUint32(inside(at, 4)),
    tag: (at) => String.fromCharCode(...bytes.subarray(inside(at, 4), at + 4)),
    slice: (from, to) => bytes.subarray(inside(from, to - from), to),
  };
}

export function fontError(
  file: string,
  problem: "@fontDamaged" | "@fontFormat" | "@fontLicence" | "@fontUnicode" | "@fontManifest",
): GenerationError {
  return new GenerationError("FONT-FILE", { file, problem });
}
