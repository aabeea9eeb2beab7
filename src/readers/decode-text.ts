import { GenerationError } from "../messages/generation-error.ts";

/**
 * The text in the first of the encodings that its bytes are right in.
 * @throws {GenerationError} `FILE-ENCODING`.
 */
export function decodeText(bytes: Uint8Array, encodings: readonly string[]): string {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  throw new GenerationError("FILE-ENCODING", {});
}
