import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pictureLimits } from "../../src/pictures/limits.ts";
import { pictureFault } from "../../src/pictures/picture-fault.ts";
import type { FetchPicture } from "../../src/report/own/read-pictures.ts";

/** Reads the pictures of a report from its folder and those below it, and from nowhere else. */
export function picturesBeside(report: string): FetchPicture {
  const folder = dirname(report);
  return async (file) => {
    try {
      return readWithin(folder, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      if (["ENOENT", "ENOTDIR"].includes(String(error.code))) return undefined;
      throw pictureFault("PIC-UNREADABLE", { read: file, reason: String(error.code) });
    }
  };
}

function readWithin(folder: string, file: string): Uint8Array | undefined {
  const steps = file.split("/");
  let path = folder;
  for (const [index, step] of steps.entries()) {
    path = join(path, step);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) throw pictureFault("PIC-LINK", { read: file });
    if (index < steps.length - 1) continue;
    if (!stats.isFile()) return undefined;
    const limit = pictureLimits.fileBytes;
    if (stats.size > limit) throw pictureFault("PIC-BYTES", { l: stats.size, limit });
  }
  return readFileSync(path);
}
