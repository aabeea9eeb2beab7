import type { OpenZip } from "../../../../src/zip/open-zip.ts";
import { ZipFault } from "../../../../src/zip/zip-fault.ts";
import { openZip } from "../../../portable/open-zip.ts";
import type { PackedFile } from "../../worker/pack-files.ts";
import type { UnzipOrder, Unzipped } from "./board-tasks.ts";

/** A district's units and what they hold, with room to spare; a kept board has two files a unit. */
const limits = { entries: 4000, bytes: 600 * 2 ** 20 };

/** What systems put into a ZIP of their own. */
const ofTheSystem = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a ZIP; what cannot be unpacked is named, and the others are there all the same. */
export async function unzip({ bytes }: UnzipOrder): Promise<Unzipped> {
  try {
    return await unpackAll(await openZip(bytes, limits, (name) => !ofTheSystem.test(name)));
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return { files: [], damaged: [], fault: error.defect.type };
  }
}

/** One by one, so that a damaged file is the only one that is missing. @throws {ZipFault} */
async function unpackAll({ names, unpack }: OpenZip): Promise<Unzipped> {
  const files: PackedFile[] = [];
  const damaged: string[] = [];
  let size = 0;
  for (const wanted of new Set(names)) {
    try {
      const unpacked = await unpack((name) => name === wanted);
      files.push(...unpacked);
      size += unpacked.reduce((sum, { bytes }) => sum + bytes.length, 0);
    } catch (error) {
      if (!isDamage(error)) throw error;
      damaged.push(wanted);
    }
    if (size > limits.bytes) throw new ZipFault({ type: "too-large", limit: limits.bytes });
  }
  return { files, damaged };
}

function isDamage(error: unknown): boolean {
  return error instanceof ZipFault && error.defect.type === "damaged";
}
