import { GenerationError } from "../../messages/generation-error.ts";

/** A stream of bytes, numbers little-endian; reading behind its end says which stream it was. */
export type Bytes = {
  readonly name: string;
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
  readonly f64: (at: number) => number;
  readonly slice: (from: number, to: number) => Uint8Array;
  readonly utf16: (from: number, characters: number) => string;
  readonly part: (from: number, to: number) => Bytes;
};

/** @param begin - where its first byte stands in the stream that it is a part of. */
export function readBytes(name: string, bytes: Uint8Array, begin = 0): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (at: number, size: number) => {
    if (!(at >= 0 && at + size <= bytes.length)) throw broken(name, begin + at);
    return at;
  };
  const slice = (from: number, to: number) => bytes.subarray(has(from, to - from), to);
  return {
    name,
    length: bytes.length,
    u8: (at) => view.getUint8(has(at, 1)),
    u16: (at) => view.getUint16(has(at, 2), true),
    i16: (at) => view.getInt16(has(at, 2), true),
    u32: (at) => view.getUint32(has(at, 4), true),
    i32: (at) => view.getInt32(has(at, 4), true),
    f64: (at) => view.getFloat64(has(at, 8), true),
    slice,
    utf16: (from, characters) =>
      new TextDecoder("utf-16le").decode(slice(from, from + characters * 2)),
    part: (from, to) => readBytes(name, slice(from, to), begin + from),
  };
}

export function broken(part: string, byte: number): GenerationError {
  return new GenerationError("FILE-BROKEN", { part, byte: Math.max(0, Math.trunc(byte) || 0) });
}
