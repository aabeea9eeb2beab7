import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isAbsent, isThereAlready } from "./file-faults.ts";
import { tagOf } from "./find-file.ts";

/** A whole file on the disk, not yet in its place. */
export type NewFile = { readonly path: string; readonly tag: string };

const hour = 60 * 60 * 1000;

export function newFilesFolder(folder: string): string {
  return join(folder, ".nianbao", "new");
}

/**
 * Writes a file to the disk.
 *
 * Its time is what names its state: later than the state before, and told apart from files made
 * in the same millisecond by a chance fraction, for file systems' own clocks are coarse.
 */
export async function writeNewFile(
  folder: string,
  bytes: Uint8Array,
  afterMs = 0,
): Promise<NewFile> {
  const path = join(newFilesFolder(folder), randomBytes(16).toString("hex"));
  const file = await open(path, "wx", 0o666);
  try {
    await file.writeFile(bytes);
    const fraction = randomBytes(2).readUInt16LE() / 65_536;
    const seconds = (Math.max(Date.now(), afterMs + 1) + fraction) / 1000;
    await file.utimes(seconds, seconds);
    await file.sync();
    return { path, tag: tagOf(await file.stat({ bigint: true })) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Gives the file a second name, for good; false when there is a file of that name. */
export async function linkOnce({ path }: NewFile, place: string): Promise<boolean> {
  await mkdir(dirname(place), { recursive: true });
  try {
    await link(path, place);
  } catch (error) {
    if (isThereAlready(error)) return false;
    throw error;
  }
  await syncFolder(dirname(place));
  return true;
}

/** Puts the file into its place, over what is there. */
export async function moveOver({ path }: NewFile, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await rename(path, place);
  await syncFolder(dirname(place));
}

export async function dropNewFile({ path }: NewFile): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what a process left that was killed; other processes may be writing the newer ones. */
export async function removeOldFiles(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = await lstat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      (error: unknown) => {
        if (isAbsent(error)) return 0;
        throw error;
      },
    );
    if (age > hour) await rm(path, { force: true });
  }
}

/** Not all systems can do this; those that cannot need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
