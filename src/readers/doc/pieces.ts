import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { type Bytes, broken } from "../ole/bytes.ts";

/** A part of the text that stands in one piece in the file. */
export type Piece = {
  /** In characters of the text. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the stream, in bytes. */
  readonly at: number;
  readonly bytesEach: 1 | 2;
  /** Properties that a quick save set for all of it. */
  readonly changes: Bytes | undefined;
};

/** The pieces of the text, in their order. @see [MS-DOC] 2.8.35 PlcPcd */
export function readPieces(clx: Bytes): Piece[] {
  const changes: Bytes[] = [];
  let at = 0;
  while (clx.u8(at) === 1) {
    const length = clx.u16(at + 1);
    changes.push(clx.part(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx.u8(at) !== 2) throw broken(clx.name, at);
  const table = clx.part(at + 5, at + 5 + clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  let before = 0;
  return Array.from({ length: count }, (_, index) => {
    const from = table.u32(index * 4);
    const to = table.u32(index * 4 + 4);
    if (from !== before || to < from) throw broken(clx.name, at);
    if (to > limits.characters * 2) throw new GenerationError("FILE-BOMB", {});
    before = to;
    const own = (count + 1) * 4 + index * 8;
    const place = table.u32(own + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const prm = table.u16(own + 6);
    return {
      from,
      to,
      at: isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      bytesEach: isNarrow ? 1 : 2,
      changes: (prm & 1) === 1 ? changes[prm >> 1] : undefined,
    };
  });
}
