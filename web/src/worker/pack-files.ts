import { type Zippable, zipSync } from "fflate";
import { stampEntries } from "../../../src/writers/zip-dates.ts";

export type PackedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Marked as made by Unix: of a ZIP made by MS-DOS, Debian's `unzip` and the desktops built on it take
 * no name for UTF-8, whatever its flag says.
 * @see PKWARE APPNOTE 4.4.2 (version made by), 4.4.15 (external attributes)
 */
const madeByUnix = { os: 3, attrs: 0o100644 * 2 ** 16 };

/** Many files as one, without the clock: the same files give the same archive. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [name, [bytes, madeByUnix]]),
  );
  const zip = zipSync(entries);
  stampEntries(zip);
  return zip;
}
