import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { entryName } from "./entry-name.ts";
import { ZipFault } from "./zip-fault.ts";
import { largestUnpacked, type ZipLimits } from "./zip-limits.ts";

export type UnpackedFile = { readonly name: string; readonly bytes: Uint8Array };

export type OpenZip = {
  readonly names: readonly string[];
  /** Each file as it was packed. @throws {ZipFault} `damaged`, `too-large`. */
  readonly unpack: (wants: (name: string) => boolean) => Promise<UnpackedFile[]>;
};

/**
 * Lists the files of a ZIP. Folders are told in the names, which are only names: nothing here
 * takes them for a path.
 *
 * @param keeps - whether a file is of interest; others are passed over.
 * @throws {ZipFault} `broken`, `encrypted`, `too-many`.
 */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  keeps: (name: string) => boolean,
): Promise<OpenZip> {
  const largest = largestUnpacked(bytes.length, limits);
  return orBroken(async () => {
    const zip = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, autoClose: false, decodeStrings: false },
    );
    const entries = await entriesOf(zip, limits, keeps);
    refuseUncounted(zip, bytes);
    return {
      names: entries.map(({ name }) => name),
      unpack: (wants) =>
        orBroken(() =>
          unpackAll(
            zip,
            entries.filter(({ name }) => wants(name)),
            largest,
          ),
        ),
    };
  });
}

async function orBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault({ type: "broken" });
  }
}

type NamedEntry = { readonly entry: Entry; readonly name: string };

async function entriesOf(
  zip: ZipFile,
  limits: ZipLimits,
  keeps: (name: string) => boolean,
): Promise<NamedEntry[]> {
  const kept: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    if (name.endsWith("/") || !keeps(name)) continue;
    if (entry.isEncrypted()) throw new ZipFault({ type: "encrypted", name });
    kept.push({ entry, name });
    if (kept.length > limits.entries) {
      throw new ZipFault({ type: "too-many", count: zip.entryCount });
    }
  }
  return kept;
}

/** yauzl reads as many entries as the ZIP counts, and passes over any that follow. */
function refuseUncounted({ readEntryCursor }: ZipFile, bytes: Uint8Array): void {
  // The types call the place a boolean.
  const next = Buffer.from(bytes.subarray(Number(readEntryCursor))).toString("latin1", 0, 4);
  if (next === "PK\u0001\u0002") throw new ZipFault({ type: "broken" });
}

async function unpackAll(
  zip: ZipFile,
  entries: readonly NamedEntry[],
  largest: number,
): Promise<UnpackedFile[]> {
  const claimed = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (claimed > largest) throw new ZipFault({ type: "too-large", limit: largest });
  const files: UnpackedFile[] = [];
  const damaged: string[] = [];
  for (const { entry, name } of entries) {
    const bytes = await unpackEntry(zip, entry);
    if (bytes) files.push({ name, bytes });
    else damaged.push(name);
  }
  if (damaged.length > 0) throw new ZipFault({ type: "damaged", names: damaged });
  return files;
}

/** No longer than the entry says that it is; undefined when it is not what was packed. */
async function unpackEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const isWhole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
  return isWhole ? bytes : undefined;
}
