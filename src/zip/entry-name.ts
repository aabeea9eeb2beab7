import type { Buffer } from "node:buffer";
import { type Entry, getFileNameLowLevel } from "yauzl";

/** Bit 11 of the general purpose flags, the "language encoding flag". @see PKWARE APPNOTE 4.4.4 */
const utf8Flag = 1 << 11;

/** Info-ZIP's Unicode Path: the name in UTF-8, beside the one in the system's own code. */
const unicodePath = 0x7075;

/**
 * An entry's name. Chinese Windows writes names in its own code, GB18030, without a word of it;
 * others write UTF-8 without its flag. Bytes that are valid UTF-8 are hardly ever meant otherwise.
 */
export function entryName(entry: Entry): string {
  const raw: Buffer = entry.fileNameRaw;
  const isMarked = (entry.generalPurposeBitFlag & utf8Flag) !== 0;
  const name = entry.extraFields.some(({ id }) => id === unicodePath)
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    : isMarked
      ? new TextDecoder("utf-8").decode(raw)
      : decodeUnmarked(raw);
  return name.replaceAll("\\", "/");
}

function decodeUnmarked(raw: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("gb18030").decode(raw);
  }
}
