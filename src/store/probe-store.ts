import type { Store } from "./store.ts";

/** Stays in the store: nothing is ever deleted. */
const key = "_nianbao/probe";

const about = { mediaType: "text/plain" };
const limits = { maxBytes: 1024 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Finds out whether a store keeps to the conditions of writing, also when several write at once.
 * Some that speak S3 pass over them without a word, and one writer's results would replace
 * another's.
 *
 * @throws {StoreError} `unavailable`, `denied`, `full`
 */
export async function probeStore(store: Store): Promise<"kept" | "ignored"> {
  await store.create(key, bytesOf("1"), about);
  const again = await store.create(key, bytesOf("2"), about);
  const stranger = await store.replace(key, bytesOf("3"), { ...about, tag: "0".repeat(32) });
  if (again !== undefined || stranger !== undefined) return "ignored";
  for (let round = 1; round <= rounds; round += 1) {
    const result = await race(store);
    if (result !== "overtaken") return result;
  }
  return "kept";
}

/** So many programs may start over one store at the same moment before this one believes them. */
const rounds = 5;

/**
 * Has several replace the same state at once: one at most may. States are counted, so that no two
 * are the same.
 */
async function race(store: Store): Promise<"kept" | "ignored" | "overtaken"> {
  const found = await store.read(key, limits);
  if (!found) return "ignored";
  const count = Number(new TextDecoder().decode(found.bytes)) || 0;
  const next = bytesOf(String(count + 1));
  const writers = [1, 2, 3, 4].map(() => store.replace(key, next, { ...about, tag: found.tag }));
  const winners = (await Promise.all(writers)).filter((tag) => tag !== undefined);
  const after = await store.read(key, limits);
  if (winners.length > 1 || after?.tag === found.tag) return "ignored";
  return winners.length === 1 ? "kept" : "overtaken";
}
