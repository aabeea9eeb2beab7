import { ZipFault } from "../../../../src/zip/zip-fault.ts";
import { openZip } from "../../../portable/open-zip.ts";
import type { PackedFile } from "../../worker/tasks.ts";
import type { UnzipOrder, Unzipped } from "./board-tasks.ts";

/** A district's units and what they hold, with room to spare; a kept board has two files a unit. */
const limits = { entries: 4000, bytes: 600 * 2 ** 20 };

/** What systems put into a ZIP of their own. */
const ofTheSystem = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a ZIP; what cannot be unpacked is named, and the others are there all the same. */
export async function unzip({ bytes }: UnzipOrder): Promise<Unzipped> {
  const files: PackedFile[] = [];
  const damaged: string[] = [];
  try {
    const zip = await openZip(bytes, limits, (name) => !ofTheSystem.test(name));
    for (const wanted of new Set(zip.names)) {
      try {
        files.push(...(await zip.unpack((name) => name === wanted)));
      } catch (error) {
        if (!isDamage(error)) throw error;
        damaged.push(wanted);
      }
    }
    return { files, damaged };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return { files: [], damaged: [], fault: error.defect.type };
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof ZipFault && error.defect.type === "damaged";
}
