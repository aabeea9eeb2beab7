import type { ObjectDescription, ReadLimits, StoredObject } from "../../src/store/store.ts";
import type { Bucket } from "./s3-bucket.ts";
import { type FoundObject, readRepeatedly } from "./s3-read.ts";
import { firstWriter, put, writer } from "./s3-write.ts";

/**
 * Replacing in a store that can create exclusively and has no other condition: every later state of
 * an object is an object of its own that is created once, at a key that follows from the first
 * state's writer and its number. Whoever creates it has replaced; all others come too late. What
 * lies at the object's own key is a copy for those who look there, and may lag behind.
 */
const statesPrefix = "_nianbao/states/";

/** The number of a state, noted with its copy. */
const stateNumber = "nianbao-state";

type State = {
  readonly object: StoredObject;
  /** Undefined for what another program has put there. */
  readonly first: string | undefined;
  readonly number: number;
};

export async function readState(
  bucket: Bucket,
  key: string,
  { tag, ...limits }: ReadLimits,
): Promise<StoredObject | undefined> {
  const copy = await readCopy(bucket, key, limits);
  const newest = copy && (await newestFrom(bucket, copy, limits));
  if (!copy || !newest || newest.object.tag !== (tag ?? newest.object.tag)) return undefined;
  // Its writer ended before it could, or another one was slower.
  if (newest.number > copy.number) await showNewest(bucket, key, newest);
  return newest.object;
}

export async function replaceState(
  bucket: Bucket,
  key: string,
  { bytes, tag, about }: { bytes: Uint8Array; tag: string; about: ObjectDescription },
): Promise<string | undefined> {
  const copy = await readCopy(bucket, key, withoutLimit);
  const newest = copy && (await newestFrom(bucket, copy, withoutLimit));
  if (newest?.first === undefined || newest.object.tag !== tag) return undefined;
  const next = { first: newest.first, number: newest.number + 1 };
  const created = await put(bucket, keyOf(next), { bytes, about, only: { ifAbsent: true } });
  if (created === undefined) return undefined;
  await showNewest(bucket, key, { ...next, object: { ...about, bytes, tag: created } });
  return created;
}

/** What is replaced are notes and states of jobs, which their readers limit. */
const withoutLimit = { maxBytes: Number.MAX_SAFE_INTEGER };

function keyOf({ first, number }: Pick<State, "first" | "number">): string {
  return `${statesPrefix}${first}/${number}`;
}

async function readCopy(
  bucket: Bucket,
  key: string,
  limits: ReadLimits,
): Promise<State | undefined> {
  const found = await readRepeatedly(bucket, key, limits);
  return found && stateOf(found);
}

function stateOf({ object, notes }: FoundObject): State {
  const first = notes[firstWriter] ?? notes[writer];
  return { object, first, number: Number(notes[stateNumber] ?? 0) };
}

async function newestFrom(bucket: Bucket, state: State, limits: ReadLimits): Promise<State> {
  let newest = state;
  for (;;) {
    if (newest.first === undefined) return newest;
    const next = { first: newest.first, number: newest.number + 1 };
    const found = await readRepeatedly(bucket, keyOf(next), limits);
    if (found === undefined) return newest;
    newest = { ...next, object: found.object };
  }
}

/** Of writers who meet here, the last one to write has looked for a newer state afterwards. */
async function showNewest(bucket: Bucket, key: string, state: State): Promise<void> {
  let shown: State | undefined;
  let newest = state;
  while (newest.number !== shown?.number) {
    const { object, first = "", number } = newest;
    const notes = { [firstWriter]: first, [stateNumber]: String(number) };
    await put(bucket, key, { bytes: object.bytes, about: object, notes });
    shown = newest;
    newest = await newestFrom(bucket, shown, withoutLimit);
  }
}
