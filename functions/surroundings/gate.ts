import { createGate } from "../../src/http/gate/create-gate.ts";
import type { KeySource } from "../../src/http/gate/key.ts";
import { memoryRates } from "../../src/http/gate/rates.ts";
import { memoryReplayGuard, storeReplayGuard } from "../../src/http/gate/replay.ts";
import type { Store } from "../../src/store/store.ts";

type GateParts = {
  readonly keys: KeySource;
  /** Keeps replays off all processes; without it each process knows its own. */
  readonly store: Store | undefined;
  readonly clock: () => Date;
};

/** Who may call: those that sign with a key, not too often, and no request twice. */
export function openGate({ keys, store, clock }: GateParts) {
  const replay = store ? storeReplayGuard(store) : memoryReplayGuard({ clock });
  return createGate({ keys, replay, rates: memoryRates(clock), clock });
}
