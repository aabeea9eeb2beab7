import { createHash } from "node:crypto";
import type { Store } from "../../store/store.ts";
import { Problem } from "../problem.ts";

/** A nonce that a valid signature brings. `created` is in seconds since 1970. */
export type Nonce = { readonly keyId: string; readonly nonce: string; readonly created: number };

/** Uses a nonce up; false when it was used before. */
export type ReplayGuard = (nonce: Nonce) => Promise<boolean>;

type MemoryOptions = {
  readonly clock: () => Date;
  /** How long a signature may be used after it was seen: twice the tolerance of the clocks. */
  readonly seconds?: number;
  /** Nonces kept at most; beyond that requests are refused rather than nonces forgotten. */
  readonly places?: number;
};

/**
 * Remembers nonces in this process, for a server that is alone.
 *
 * What a process before this one has seen is forgotten, so signatures from before the start are
 * taken for used. A signature dated ahead by the caller's clock can slip through a restart: a
 * store has no such gap.
 */
export function memoryReplayGuard({
  clock,
  seconds = 600,
  places = 100_000,
}: MemoryOptions): ReplayGuard {
  // Signatures are dated by whole seconds.
  const startedAt = Math.floor(clock().getTime() / 1000);
  const usedUntil = new Map<string, number>();
  return async (nonce) => {
    const now = clock().getTime();
    const name = hashOf(nonce);
    forget(usedUntil, now);
    if (nonce.created < startedAt || usedUntil.has(name)) return false;
    if (usedUntil.size >= places) throw new Problem("busy", { seconds }, retryAfter(seconds));
    usedUntil.set(name, now + seconds * 1000);
    return true;
  };
}

/**
 * Remembers nonces in a store, for any number of processes: of many who create an object at once,
 * one does. A rule of the bucket removes what lies under `nonces/` after a day.
 */
export function storeReplayGuard(store: Pick<Store, "create">): ReplayGuard {
  return async (nonce) => {
    const hour = new Date(nonce.created * 1000).toISOString().slice(0, 13);
    const about = { mediaType: "application/octet-stream" };
    const key = `nonces/${hour}/${hashOf(nonce)}`;
    return (await store.create(key, new Uint8Array(), about)) !== undefined;
  };
}

/** Nonces stand in the order in which they were used, and so in which they may be forgotten. */
function forget(usedUntil: Map<string, number>, now: number): void {
  for (const [name, until] of usedUntil) {
    if (until > now) return;
    usedUntil.delete(name);
  }
}

function hashOf({ keyId, nonce }: Nonce): string {
  return createHash("sha256")
    .update(JSON.stringify([keyId, nonce]))
    .digest("hex");
}

function retryAfter(seconds: number) {
  return { headers: { "retry-after": String(seconds) } };
}
