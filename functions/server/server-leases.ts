import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { LogEntry } from "../../src/http/services.ts";
import { type Leases, openLeases } from "../../src/leases/leases.ts";
import type { Store } from "../../src/store/store.ts";

export type LeaseParts = {
  readonly store: Store;
  readonly leaseSeconds: number;
  readonly log: (entry: LogEntry) => void;
};

/** No other process has it, nor had, so that a server which starts anew is another one. */
const holder = `${hostname()}-${process.pid}-${randomBytes(4).toString("hex")}`;

const renewalsPerTerm = 4;

/** What this server has in work over a store, renewed for as long as the process lives. */
export function openServerLeases({ store, leaseSeconds, log }: LeaseParts): Leases {
  const term = leaseSeconds * 1000;
  const leases = openLeases({
    ...{ store, holder, term },
    clock: () => performance.now(),
    onTakeOver: ({ piece: work, from, turn }) =>
      log({ level: "warn", event: "taken-over", work, turn, from, server: holder }),
    onLost: (work) => log({ level: "warn", event: "lease-lost", work, server: holder }),
  });
  void keepRenewing(leases, term / renewalsPerTerm);
  return leases;
}

async function keepRenewing({ renew }: Leases, milliseconds: number): Promise<never> {
  for (;;) {
    await pause(milliseconds, undefined, { ref: false });
    await renew();
  }
}
