import { Buffer } from "node:buffer";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Problem } from "../../messages/problem.ts";
import { entryName } from "./entry-name.ts";
import type { ZipEntry } from "./write-zip.ts";

/** What an upload may hold. */
export type ZipLimits = {
  readonly entries: number;
  /** Of all files together, unpacked: counted while they are, whatever the ZIP says of itself. */
  readonly bytes: number;
};

/** Text shrinks to a tenth or so; a ZIP that holds a hundred times its size is a trap. */
const largestRatio = 100;

/** Small files may be as regular as they like. */
const harmlessBytes = 1024 * 1024;

/**
 * Unpacks the files of a ZIP. Folders are told in the names, which are only names: nothing here
 * takes them for a path. What systems add of their own is left out.
 *
 * @throws {Problem} `zip-broken`, `zip-encrypted`, `zip-nested`, `zip-too-large`, `batch-too-many`
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<ZipEntry[]> {
  const largest = Math.min(limits.bytes, Math.max(harmlessBytes, bytes.length * largestRatio));
  try {
    const zip = await open(bytes);
    const entries = await entriesOf(zip, limits);
    refuseSize(sum(entries.map(({ entry }) => entry.uncompressedSize)), largest);
    const files: ZipEntry[] = [];
    let room = largest;
    for (const { entry, name } of entries) {
      const content = await unpack(zip, entry, { room, largest });
      room -= content.length;
      files.push({ name, bytes: content });
    }
    return files;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("zip-broken", {});
  }
}

/** Whether bytes begin like a ZIP file, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return start === "PK\u0003\u0004" || start === "PK\u0005\u0006";
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
}

type NamedEntry = { readonly entry: Entry; readonly name: string };

async function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<NamedEntry[]> {
  const kept: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    if (name.endsWith("/") || isOfTheSystem(name)) continue;
    if (entry.isEncrypted()) throw new Problem("zip-encrypted", { name });
    if (/\.(?:zip|rar|7z)$/i.test(name)) throw new Problem("zip-nested", { name });
    kept.push({ entry, name });
    if (kept.length > limits.entries) {
      throw new Problem("batch-too-many", { limit: limits.entries, count: zip.entryCount });
    }
  }
  return kept;
}

function isOfTheSystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  { room, largest }: { readonly room: number; readonly largest: number },
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length;
    if (size > room) throw tooLarge(largest);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function refuseSize(size: number, largest: number): void {
  if (size > largest) throw tooLarge(largest);
}

function tooLarge(limit: number): Problem {
  return new Problem("zip-too-large", { limit });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
