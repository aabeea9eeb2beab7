import { Buffer } from "node:buffer";
import { ZipFile } from "yazl";

export type ZipEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Put in as it is. */
  readonly stored?: boolean;
  /** Who may do what with it once it is unpacked, as Unix has it. */
  readonly mode?: number;
};

/** The first day that a ZIP file can write: the same entries always give the same bytes. */
const firstDay = new Date(1980, 0, 1);

/** Writes entries in their order, with names that are marked as UTF-8. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes, stored = false, mode } of entries) {
    const rights = mode === undefined ? {} : { mode };
    const options = { mtime: firstDay, forceDosTimestamp: true, compress: !stored, ...rights };
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
