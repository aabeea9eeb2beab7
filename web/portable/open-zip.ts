import { type UnzipFileInfo, unzipSync } from "fflate";
import type { OpenZip, UnpackedFile } from "../../src/zip/open-zip.ts";
import { ZipFault } from "../../src/zip/zip-fault.ts";
import { largestUnpacked, type ZipLimits } from "../../src/zip/zip-limits.ts";
import { type DirectoryEntry, zipDirectory } from "./zip-directory.ts";
import { crc32 } from "./zlib.ts";

/**
 * `src/zip/open-zip.ts` in a browser. No file becomes longer than the ZIP says that it is: what is
 * behind that is not written, and missed by the check sum.
 *
 * @throws {ZipFault} `broken`, `encrypted`, `too-many`, `too-large`.
 */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  keeps: (name: string) => boolean,
): Promise<OpenZip> {
  const largest = largestUnpacked(bytes.length, limits);
  const files = listFiles(bytes).filter(({ name }) => !name.endsWith("/") && keeps(name));
  const locked = files.find(({ isEncrypted }) => isEncrypted);
  if (locked) throw new ZipFault({ type: "encrypted", name: locked.name });
  if (files.length > limits.entries) throw new ZipFault({ type: "too-many", count: files.length });
  return {
    names: files.map(({ name }) => name),
    unpack: async (wants) => {
      const wanted = files.filter(({ name }) => wants(name));
      const claimed = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
      if (claimed > largest) throw new ZipFault({ type: "too-large", limit: largest });
      return unpackAll(bytes, wanted);
    },
  };
}

type ListedFile = UnzipFileInfo & DirectoryEntry & { readonly index: number };

function listFiles(bytes: Uint8Array): ListedFile[] {
  try {
    const files: UnzipFileInfo[] = [];
    unzipSync(bytes, {
      filter: (file) => {
        files.push(file);
        return false;
      },
    });
    const entries = zipDirectory(bytes);
    if (files.length !== entries.length) throw new RangeError("entries that are not counted");
    return entries.flatMap((entry, index) => {
      const file = files[index];
      return file ? [{ ...file, ...entry, name: plainName(entry.name), index }] : [];
    });
  } catch {
    throw new ZipFault({ type: "broken" });
  }
}

function unpackAll(bytes: Uint8Array, wanted: readonly ListedFile[]): UnpackedFile[] {
  const files: UnpackedFile[] = [];
  const damaged: string[] = [];
  for (const file of wanted) {
    const unpacked = unpack(bytes, file);
    if (unpacked) files.push({ name: file.name, bytes: unpacked });
    else damaged.push(file.name);
  }
  if (damaged.length > 0) throw new ZipFault({ type: "damaged", names: damaged });
  return files;
}

/** Undefined when it is not what was packed. */
function unpack(
  bytes: Uint8Array,
  { index, originalSize, checkSum }: ListedFile,
): Uint8Array | undefined {
  try {
    let seen = 0;
    const [file] = Object.values(unzipSync(bytes, { filter: () => seen++ === index }));
    const isWhole = file?.length === originalSize && crc32(file) === checkSum;
    return isWhole ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Some programs part folders as Windows does. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/");
}
