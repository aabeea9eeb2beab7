import type { Store } from "./store.ts";

/** Stays in the store: nothing is ever deleted. */
const key = "_nianbao/probe";

const about = { mediaType: "text/plain" };
const limits = { maxBytes: 1024 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Finds out whether a store keeps to the conditions of writing. Some that speak S3 pass over them
 * without a word, and one writer's results would replace another's.
 *
 * @throws {StoreError} `unavailable`, `denied`, `full`
 */
export async function probeStore(store: Store): Promise<"kept" | "ignored"> {
  const tag = await store.create(key, bytesOf("1"), about);
  const again = await store.create(key, bytesOf("2"), about);
  const stranger = await store.replace(key, bytesOf("3"), { ...about, tag: "0".repeat(32) });
  if (again !== undefined || stranger !== undefined) return "ignored";
  if (tag === undefined) return "kept";
  const owner = await store.replace(key, bytesOf("4"), { ...about, tag });
  const found = await store.read(key, limits);
  return owner !== undefined && found?.tag === owner ? "kept" : "ignored";
}
