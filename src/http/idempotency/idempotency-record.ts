import { createHash } from "node:crypto";
import type { Store } from "../../store/store.ts";

/** What is remembered of a request with an Idempotency-Key. */
export type IdempotencyRecord = {
  /** A hash of what was asked. */
  readonly asked: string;
  /** `open` after a failure: the next one may run it. */
  readonly state: "running" | "done" | "open";
  /** When it came into this state, ISO 8601. */
  readonly since: string;
  readonly answer?: KeptAnswer;
};

/** An answer that is small and JSON, as that to a batch is. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const maxBytes = 1024 * 1024;
const about = { mediaType: "application/json" };

export async function readRecord(
  store: Store,
  name: string,
): Promise<{ readonly tag: string; readonly record: IdempotencyRecord } | undefined> {
  const found = await store.read(objectKey(name), { maxBytes });
  if (!found) return undefined;
  const record = JSON.parse(new TextDecoder().decode(found.bytes)) as IdempotencyRecord;
  return { tag: found.tag, record };
}

/** Creates the record, or replaces that of the tag; the new tag, or undefined if another was first. */
export async function writeRecord(
  store: Store,
  name: string,
  { tag, record }: { readonly tag?: string; readonly record: IdempotencyRecord },
): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  return tag === undefined
    ? await store.create(objectKey(name), bytes, about)
    : await store.replace(objectKey(name), bytes, { ...about, tag });
}

/** A rule of the bucket removes what lies there after two days. */
function objectKey(name: string): string {
  return `idempotency/${name}`;
}

/** A hash of texts and bytes that tells where one ends and the next begins. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}
