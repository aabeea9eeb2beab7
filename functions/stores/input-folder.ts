import { join } from "node:path";
import type { Input } from "../../src/bucket/object-tools.ts";
import { compareKeys } from "../../src/store/compare-keys.ts";
import {
  type ListedObject,
  type ReadLimits,
  type StoredObject,
  StoreError,
} from "../../src/store/store.ts";
import { asStoreError } from "./file-faults.ts";
import { isPlainPath } from "./file-path.ts";
import { fileAt, readFound } from "./find-file.ts";
import { walk } from "./list-files.ts";

/** A folder whose files other people put there: they are read under their own names, not touched. */
export function openInputFolder(folder: string): Input {
  return {
    read: (key, limits) => asStoreError(key, () => read(folder, key, limits)),
    list: (prefix) => list(folder, prefix),
  };
}

async function read(
  folder: string,
  key: string,
  { maxBytes, tag, version }: ReadLimits,
): Promise<StoredObject | undefined> {
  const isNone = version !== undefined || !isPlainPath(key);
  const file = isNone ? undefined : await find(folder, key);
  if (!file || (tag ?? file.tag) !== file.tag) return undefined;
  const bytes = await readFound(file, key, maxBytes);
  if (bytes) return { bytes, tag: file.tag, mediaType: "application/octet-stream" };
  if (tag !== undefined) return undefined;
  throw new StoreError("unavailable", key);
}

async function* list(folder: string, prefix: string): AsyncGenerator<ListedObject> {
  for (const key of await asStoreError(prefix, () => keysOf(folder, prefix))) {
    const file = await asStoreError(key, () => find(folder, key));
    if (file) yield { key, size: file.size, tag: file.tag };
  }
}

async function keysOf(folder: string, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of walk(folder, "")) {
    if (key.startsWith(prefix) && isPlainPath(key)) keys.push(key);
  }
  return keys.sort(compareKeys);
}

function find(folder: string, key: string) {
  const path = join(folder, key);
  return fileAt(path, path);
}
