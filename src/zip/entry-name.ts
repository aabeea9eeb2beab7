import type { Buffer } from "node:buffer";
import { type Entry, getFileNameLowLevel } from "yauzl";
import { decodeName } from "./decode-name.ts";

/** Bit 11 of the general purpose flags, the "language encoding flag". @see PKWARE APPNOTE 4.4.4 */
const utf8Flag = 1 << 11;

/** Info-ZIP's Unicode Path: the name in UTF-8, beside the one in the system's own code. */
const unicodePath = 0x7075;

/** An entry's name, see `decodeName`. */
export function entryName(entry: Entry): string {
  const raw: Buffer = entry.fileNameRaw;
  const name = entry.extraFields.some(({ id }) => id === unicodePath)
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    : decodeName(raw, (entry.generalPurposeBitFlag & utf8Flag) !== 0);
  return name.replaceAll("\\", "/");
}
