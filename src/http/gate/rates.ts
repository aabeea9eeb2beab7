import { Problem } from "../problem.ts";
import type { Key } from "./key.ts";

/**
 * Counts a call of a key.
 * @throws {Problem} `rate-limited`
 */
export type Rates = (key: Pick<Key, "id" | "perMinute">) => void;

type Bucket = { readonly tokens: number; readonly at: number };

/**
 * One bucket of tokens for each key: full with a minute's calls, and filled up evenly. It is this
 * process's own, so several processes together let more through.
 */
export function memoryRates(clock: () => Date): Rates {
  const buckets = new Map<string, Bucket>();
  return ({ id, perMinute }) => {
    const at = clock().getTime();
    const before = buckets.get(id) ?? { tokens: perMinute, at };
    const filled = before.tokens + (Math.max(0, at - before.at) * perMinute) / 60_000;
    const tokens = Math.min(perMinute, filled);
    if (tokens < 1) throw rateLimited(perMinute, Math.ceil(((1 - tokens) * 60) / perMinute));
    buckets.set(id, { tokens: tokens - 1, at });
  };
}

/** @see draft-ietf-httpapi-ratelimit-headers */
function rateLimited(limit: number, seconds: number): Problem<"rate-limited"> {
  const headers = {
    "retry-after": String(seconds),
    "ratelimit-policy": `"key";q=${limit};w=60`,
    ratelimit: `"key";r=0;t=${seconds}`,
  };
  return new Problem("rate-limited", { limit, seconds }, { headers });
}
