/**
 * The name of a ZIP's entry. Chinese Windows writes names in its own code, GB18030, without a word of
 * it; others write UTF-8 without its flag. Bytes that are valid UTF-8 are hardly ever meant otherwise.
 *
 * @param isMarked - whether the entry says that its name is UTF-8.
 */
export function decodeName(raw: Uint8Array, isMarked: boolean): string {
  return isMarked ? new TextDecoder("utf-8").decode(raw) : decodeUnmarked(raw);
}

function decodeUnmarked(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("gb18030").decode(raw);
  }
}
