import type { BigIntStats } from "node:fs";
import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "../../src/store/store.ts";
import { isAbsent } from "./file-faults.ts";
import { filePathOf } from "./file-path.ts";
import { type PlaceOf, pathsOf } from "./places.ts";

/** The file that holds an object's present state. */
export type FoundFile = {
  readonly path: string | Buffer;
  /** Where the object is to be found for people; the same as `path`, or soon to be. */
  readonly place: string;
  readonly tag: string;
  readonly size: number;
  readonly modifiedMs: number;
};

/** What is known of an object besides its bytes, one file for each of its states. */
export function hiddenFolderOf(folder: string, key: string): string {
  return join(folder, ".nianbao", "states", filePathOf(key));
}

/** The file of the state that has replaced the one with the tag, if one has. */
export function successorOf(folder: string, key: string, tag: string): string {
  return join(hiddenFolderOf(folder, key), `${tag}.next`);
}

/** A folder, and where in it files are made. */
export type Root = { readonly folder: string; readonly placeOf: PlaceOf };

export async function findFile(
  { folder, placeOf }: Root,
  key: string,
): Promise<FoundFile | undefined> {
  for (const path of pathsOf(key, placeOf)) {
    const place = join(folder, path);
    let found = await fileAt(place, place);
    while (found) {
      const next = await fileAt(successorOf(folder, key, found.tag), place);
      if (!next) return found;
      found = next;
    }
  }
  return undefined;
}

/** Names the state of a file: files of one object are never made at the same time. */
export function tagOf({ mtimeNs, size }: Pick<BigIntStats, "mtimeNs" | "size">): string {
  return `${mtimeNs.toString(36)}-${size.toString(36)}`;
}

/**
 * The bytes of a file that was found; undefined when it has been replaced or changed since.
 * @throws {StoreError} `tooLarge`
 */
export async function readFound(
  { path, tag, size }: FoundFile,
  key: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  if (size > maxBytes) throw new StoreError("tooLarge", key);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (tagOf(await file.stat({ bigint: true })) !== tag) return undefined;
    const room = Buffer.alloc(size + 1);
    let filled = 0;
    for (let count = 1; count > 0 && filled <= size; filled += count) {
      count = (await file.read(room, filled)).bytesRead;
    }
    return filled === size ? new Uint8Array(room.buffer, room.byteOffset, size) : undefined;
  } finally {
    await file.close();
  }
}

/** A plain file; undefined where there is none, or a link to elsewhere. */
async function fileAt(path: string, place: string): Promise<FoundFile | undefined> {
  try {
    const stats = await lstat(path, { bigint: true });
    if (!stats.isFile()) return undefined;
    const modifiedMs = Number(stats.mtimeMs);
    return { path, place, tag: tagOf(stats), size: Number(stats.size), modifiedMs };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
