import { createHash } from "node:crypto";
import type { Store } from "../store/store.ts";
import type { Notice } from "./notice.ts";
import { ownNotes } from "./result-names.ts";

const prefix = `${ownNotes}done/`;

/**
 * The key of the note that an announced state of an object has its result, so that a sweep need not
 * read it again; undefined where the announcement names no state.
 */
export function doneMark({ bucket, key, tag }: Notice): string | undefined {
  if (tag === undefined) return undefined;
  const text = JSON.stringify([bucket, key, tag]);
  return `${prefix}${createHash("sha256").update(text).digest("hex").slice(0, 32)}.json`;
}

export async function markDone(notice: Notice, output: Store): Promise<void> {
  const mark = doneMark(notice);
  const note = new TextEncoder().encode("{}\n");
  if (mark) await output.create(mark, note, { mediaType: "application/json" });
}

export async function isDone(notice: Notice, output: Store): Promise<boolean> {
  const mark = doneMark(notice);
  return mark !== undefined && (await output.read(mark, { maxBytes: 1024 })) !== undefined;
}

/** All marks that were left so far. */
export async function listDone(output: Store): Promise<Set<string>> {
  const marks = new Set<string>();
  for await (const { key } of output.list(prefix)) marks.add(key);
  return marks;
}
