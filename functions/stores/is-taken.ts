import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { asStoreError, isAbsent } from "./file-faults.ts";

/**
 * Whether a name in the folder is somebody's: of a file, or of a folder in which files lie. One
 * that only holds folders, or what is said of reports without files, has room for more.
 */
export function isTakenIn(folder: string): (name: string) => Promise<boolean> {
  return (name) => asStoreError(name, () => isTaken(join(folder, name)));
}

async function isTaken(path: string): Promise<boolean> {
  try {
    if (!(await lstat(path)).isDirectory()) return true;
    const entries = await readdir(path, { withFileTypes: true });
    return entries.some((entry) => !entry.isDirectory() && !isAside(entry.name));
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function isAside(name: string): boolean {
  return /^\.|\.error\.json$|\.错误\.txt$/.test(name);
}
