import { type UnzipFileInfo, unzipSync } from "fflate";
import type { OpenZip } from "../../src/zip/open-zip.ts";
import { ZipFault } from "../../src/zip/zip-fault.ts";
import { largestUnpacked, type ZipLimits } from "../../src/zip/zip-limits.ts";

/**
 * `src/zip/open-zip.ts` in a browser. No file becomes longer than the ZIP says that it is: what is
 * behind that is not written.
 *
 * @throws {ZipFault} `broken`, `too-many`, `too-large`.
 */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  keeps: (name: string) => boolean,
): Promise<OpenZip> {
  const largest = largestUnpacked(bytes.length, limits);
  const files = listFiles(bytes).filter(({ name }) => !name.endsWith("/") && keeps(name));
  if (files.length > limits.entries) throw new ZipFault({ type: "too-many", count: files.length });
  return {
    names: files.map(({ name }) => name),
    unpack: async (wants) => {
      const wanted = files.filter(({ name }) => wants(name));
      const claimed = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
      if (claimed > largest) throw new ZipFault({ type: "too-large", limit: largest });
      return unpack(bytes, new Set(wanted.map(({ name }) => name)));
    },
  };
}

function listFiles(bytes: Uint8Array): UnzipFileInfo[] {
  const files: UnzipFileInfo[] = [];
  orBroken(() =>
    unzipSync(bytes, {
      filter: (file) => {
        files.push({ ...file, name: plainName(file.name) });
        return false;
      },
    }),
  );
  return files;
}

function unpack(bytes: Uint8Array, wanted: ReadonlySet<string>) {
  const files = orBroken(() =>
    unzipSync(bytes, { filter: ({ name }) => wanted.has(plainName(name)) }),
  );
  return Object.entries(files).map(([name, file]) => ({ name: plainName(name), bytes: file }));
}

/** Some programs part folders as Windows does. */
function plainName(name: string): string {
  return name.replaceAll("\\", "/");
}

function orBroken<Result>(work: () => Result): Result {
  try {
    return work();
  } catch {
    throw new ZipFault({ type: "broken" });
  }
}
