import { sha256 } from "../jobs/make-item.ts";
import { Problem } from "../messages/problems/problem.ts";
import { type StoredObject, StoreError } from "../store/store.ts";
import { isDone } from "./done-marks.ts";
import type { Notice } from "./notice.ts";
import type { ObjectTools } from "./object-tools.ts";

/** An object as it was announced, or why it cannot be worked on. */
export type ReadObject = {
  readonly type: "found" | "gone";
  /** Names the state: the hash of what was read. */
  readonly state: string;
  readonly content: Uint8Array | Problem;
  readonly rawName?: string;
};

type ReadingTools = Pick<ObjectTools, "input" | "output" | "objectBytes">;

/**
 * Reads exactly the state that was announced, unless it is too large.
 *
 * @returns undefined when there is another state in its place, which has a notice of its own, or
 *   when it was worked on before it went.
 * @throws {StoreError} `unavailable`, `denied`, `full`
 */
export async function readObject(
  notice: Notice,
  key: string,
  tools: ReadingTools,
): Promise<ReadObject | undefined> {
  const { tag, version, size = 0 } = notice;
  const which = version === undefined ? (tag === undefined ? {} : { tag }) : { version };
  const large = (): ReadObject => {
    const problem = new Problem("body-too-large", { limit: tools.objectBytes });
    return { type: "found", state: `large ${tag ?? size}`, content: problem };
  };
  if (size > tools.objectBytes) return large();
  const found = await readUpTo(key, which, tools);
  if (found === "large") return large();
  if (found) return asFound(found);
  if ((await readUpTo(key, {}, tools)) || (await isDone(notice, tools.output))) return undefined;
  const state = `gone ${version ?? tag ?? ""}`;
  return { type: "gone", state, content: new Problem("object-gone", {}) };
}

/** Whether an object still is in the state that was read. */
export async function isPresent(
  { tag, version }: Notice,
  key: string,
  { state, tools }: { readonly state: string; readonly tools: ReadingTools },
): Promise<boolean> {
  const which = version === undefined && tag !== undefined ? { tag } : {};
  const found = await readUpTo(key, which, tools);
  return found === "large" || (found !== undefined && sha256(found.bytes) === state);
}

function asFound({ bytes, rawName }: StoredObject): ReadObject {
  const read = { type: "found", state: sha256(bytes), content: bytes } as const;
  return rawName === undefined ? read : { ...read, rawName };
}

async function readUpTo(
  key: string,
  which: { readonly tag?: string; readonly version?: string },
  { input, objectBytes }: ReadingTools,
): Promise<StoredObject | "large" | undefined> {
  try {
    return await input.read(key, { maxBytes: objectBytes, ...which });
  } catch (error) {
    if (error instanceof StoreError && error.fault === "tooLarge") return "large";
    throw error;
  }
}
