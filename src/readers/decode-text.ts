import { GenerationError } from "../messages/generation-error.ts";

/**
 * The text in the first of the encodings that its bytes are right in.
 * @throws {GenerationError} `FILE-ENCODING`, also for an encoding that has no such name.
 */
export function decodeText(bytes: Uint8Array, encodings: readonly string[]): string {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  throw new GenerationError("FILE-ENCODING", {});
}

const marks = [
  // Longer ones first: that of UTF-32 begins as that of UTF-16. No decoder knows UTF-32.
  ["utf-32", [0xff, 0xfe, 0, 0]],
  ["utf-32", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
] as const;

/** The encoding that the first bytes of a text stand for, if they are a mark of one. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}
