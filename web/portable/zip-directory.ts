import { decodeName } from "../../src/zip/decode-name.ts";

const directoryEnd = 0x06054b50;
const wideLocator = 0x07064b50;
const directoryEntry = 0x02014b50;

/** The end of the directory, without a comment. */
const endBytes = 22;

/** An entry's own bytes before its name. */
const headBytes = 46;

/** Bit 11 of the flags: the name is UTF-8. */
const utf8Flag = 1 << 11;

/** Info-ZIP's Unicode Path: the name in UTF-8, behind its version and a check sum. */
const unicodePath = { id: 0x7075, headBytes: 5 };

export type DirectoryEntry = {
  readonly checkSum: number;
  readonly name: string;
  /** It has a password. */
  readonly isEncrypted: boolean;
};

/**
 * CRC-32 and name of each entry in the order of the ZIP's directory, which is where fflate reads
 * everything else, too; of the names it knows no Chinese code.
 *
 * @throws {RangeError} where the file ends too soon.
 * @see PKWARE APPNOTE 4.3.12, 4.3.14, 4.3.16
 */
export function zipDirectory({ buffer, byteOffset, byteLength }: Uint8Array): DirectoryEntry[] {
  const view = new DataView(buffer, byteOffset, byteLength);
  const entries: DirectoryEntry[] = [];
  let at = directoryStart(view);
  while (at + 4 <= byteLength && view.getUint32(at, true) === directoryEntry) {
    const flags = view.getUint16(at + 8, true);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    entries.push({
      checkSum: view.getUint32(at + 16, true),
      name:
        unicodeName(view, at + headBytes + name, extra) ??
        decodeName(bytesAt(view, at + headBytes, name), (flags & utf8Flag) !== 0),
      isEncrypted: (flags & 1) !== 0,
    });
    at += headBytes + name + extra + comment;
  }
  return entries;
}

function directoryStart(view: DataView): number {
  let end = view.byteLength - endBytes;
  while (view.getUint32(end, true) !== directoryEnd) end -= 1;
  const isWide = end >= 20 && view.getUint32(end - 20, true) === wideLocator;
  return isWide
    ? view.getUint32(view.getUint32(end - 12, true) + 48, true)
    : view.getUint32(end + 16, true);
}

/** The name among the fields that programs add of their own. */
function unicodeName(view: DataView, start: number, length: number): string | undefined {
  for (let at = start; at + 4 <= start + length; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === unicodePath.id && size > unicodePath.headBytes) {
      const { headBytes: head } = unicodePath;
      return decodeName(bytesAt(view, at + 4 + head, size - head), true);
    }
    at += 4 + size;
  }
  return undefined;
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
