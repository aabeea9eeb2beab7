import type { Input } from "../../src/bucket/object-tools.ts";
import { compareKeys } from "../../src/store/compare-keys.ts";
import {
  type ListedObject,
  type ReadLimits,
  type StoredObject,
  StoreError,
} from "../../src/store/store.ts";
import { asStoreError } from "./file-faults.ts";
import { readFound } from "./find-file.ts";
import { type InputFile, lookFor, lookThrough, type PassedOver } from "./look-through.ts";

/** Told of what is there and not read: once, and again when it was away in between. */
export type TellPassed = (passed: PassedOver) => void;

/** A folder whose files other people put there: they are read under their own names, not touched. */
export function openInputFolder(folder: string, tell: TellPassed): Input {
  let told: ReadonlySet<string> = new Set();
  const tellNew = (passed: readonly PassedOver[]) => {
    const before = told;
    told = new Set(passed.map(nameOf));
    for (const one of passed) if (!before.has(nameOf(one))) tell(one);
  };
  return {
    read: (key, limits) => asStoreError(key, () => read(folder, key, limits)),
    list: (prefix) => list(folder, prefix, tellNew),
  };
}

function nameOf({ path, reason, code }: PassedOver): string {
  return JSON.stringify([path, reason, code]);
}

async function read(
  folder: string,
  key: string,
  { maxBytes, tag, version }: ReadLimits,
): Promise<StoredObject | undefined> {
  const found = version === undefined ? await find(folder, key, tag) : undefined;
  if (!found) return undefined;
  const bytes = await readFound(found.file, key, maxBytes);
  const { rawName } = found;
  const about = { tag: found.tag, mediaType: "application/octet-stream" };
  if (bytes) return { bytes, ...about, ...(rawName === undefined ? {} : { rawName }) };
  if (tag !== undefined) return undefined;
  throw new StoreError("unavailable", key);
}

/** The file of a key; of several, the one with the tag, or else the one whose name is the key. */
async function find(
  folder: string,
  key: string,
  tag: string | undefined,
): Promise<InputFile | undefined> {
  for await (const seen of lookFor(folder, key)) {
    if (seen.type === "file" && (tag ?? seen.tag) === seen.tag) return seen;
    // What cannot be looked at may be there.
    if (seen.type === "passedOver" && seen.error) throw seen.error;
  }
  return undefined;
}

async function* list(
  folder: string,
  prefix: string,
  tell: (passed: readonly PassedOver[]) => void,
): AsyncGenerator<ListedObject> {
  const { files, passed } = await asStoreError(prefix, () => gather(folder));
  tell(passed);
  for (const { key, tag, file } of files.sort((one, other) => compareKeys(one.key, other.key))) {
    if (key.startsWith(prefix)) yield { key, size: file.size, tag };
  }
}

async function gather(folder: string) {
  const files: InputFile[] = [];
  const passed: PassedOver[] = [];
  for await (const seen of lookThrough(folder)) {
    if (seen.type === "file") files.push(seen);
    else passed.push(seen);
  }
  return { files, passed };
}
