import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type {
  ListedObject,
  ObjectDescription,
  ReadLimits,
  Store,
  StoredObject,
} from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store.ts";
import { descriptionOf, keepDescription } from "./descriptions.ts";
import { asStoreError } from "./file-faults.ts";
import {
  type FoundFile,
  findFile,
  hiddenFolderOf,
  type Root,
  readFound,
  successorOf,
} from "./find-file.ts";
import { listKeys } from "./list-files.ts";
import {
  dropNewFile,
  linkOnce,
  moveOver,
  newFilesFolder,
  removeOldFiles,
  writeNewFile,
} from "./new-files.ts";
import { anyPlaceOf } from "./places.ts";

/**
 * A folder as a store: its objects are plain files that a person may read, copy, delete, and put
 * there. What else there is to know of them lies in the hidden folder `.nianbao`.
 *
 * Several processes of one machine may share the folder. None waits for a lock, and none that is
 * killed leaves a part of an object: whole files are linked to their place, which one alone can do.
 */
export async function openFolderStore(folder: string, placeOf = anyPlaceOf): Promise<Store> {
  const root = { folder, placeOf };
  await mkdir(newFilesFolder(folder), { recursive: true });
  await removeOldFiles(newFilesFolder(folder), Date.now());
  return {
    read: (key, limits) => asStoreError(key, () => read(root, key, limits)),
    create: (key, bytes, about) => asStoreError(key, () => create(root, key, { bytes, about })),
    replace: (key, bytes, { tag, ...about }) =>
      asStoreError(key, async () => {
        const file = await findFile(root, key);
        return file?.tag === tag ? replace(folder, key, { file, bytes, about }) : undefined;
      }),
    list: (prefix) => list(root, prefix),
    tryWriting: () => asStoreError("", () => tryWriting(folder)),
  };
}

/** How often a file may change under the reader's hands. */
const readAttempts = 20;

async function read(
  root: Root,
  key: string,
  { maxBytes, tag, version }: ReadLimits,
): Promise<StoredObject | undefined> {
  if (version !== undefined) return undefined;
  for (let attempt = 0; attempt < readAttempts; attempt++) {
    const file = await findFile(root, key);
    if (!file || (tag ?? file.tag) !== file.tag) return undefined;
    const bytes = await readFound(file, key, maxBytes);
    if (!bytes) continue;
    return {
      ...(await descriptionOf(root.folder, key, { tag: file.tag, bytes })),
      bytes,
      tag: file.tag,
    };
  }
  throw new StoreError("unavailable", key);
}

type Content = { readonly bytes: Uint8Array; readonly about: ObjectDescription };

async function create(
  root: Root,
  key: string,
  { bytes, about }: Content,
): Promise<string | undefined> {
  if (await findFile(root, key)) return undefined;
  const { folder, placeOf } = root;
  const made = await writeNewFile(folder, bytes);
  try {
    await keepDescription(folder, key, { about, bytes, tag: made.tag });
    return (await linkOnce(made, join(folder, placeOf(key)))) ? made.tag : undefined;
  } finally {
    await dropNewFile(made);
  }
}

/**
 * Whoever links the successor of a state first has replaced it. The file in its place follows
 * afterwards; until it has, readers go on from it to the successor.
 */
async function replace(
  folder: string,
  key: string,
  { file, bytes, about }: Content & { readonly file: FoundFile },
): Promise<string | undefined> {
  const made = await writeNewFile(folder, bytes, file.modifiedMs);
  try {
    await keepDescription(folder, key, { about, bytes, tag: made.tag });
    if (!(await linkOnce(made, successorOf(folder, key, file.tag)))) return undefined;
    await moveOver(made, file.place);
    await removeOldFiles(hiddenFolderOf(folder, key), file.modifiedMs);
    return made.tag;
  } finally {
    await dropNewFile(made);
  }
}

/** Rights are asked for in the folder itself, where the first part of a new key may have to go. */
async function tryWriting(folder: string): Promise<void> {
  await access(folder, constants.W_OK | constants.X_OK);
  await dropNewFile(await writeNewFile(folder, new Uint8Array(1)));
}

async function* list(root: Root, prefix: string): AsyncGenerator<ListedObject> {
  for (const key of await asStoreError(prefix, () => listKeys(root.folder, prefix))) {
    const file = await asStoreError(key, () => findFile(root, key));
    if (file) yield { key, size: file.size, tag: file.tag };
  }
}
