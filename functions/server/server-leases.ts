import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { LogEntry } from "../../src/http/services.ts";
import { type Leases, openLeases } from "../../src/leases/leases.ts";
import type { Store } from "../../src/store/store.ts";
import { aboutError } from "../surroundings/about-error.ts";
import { every } from "./every.ts";

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
  every(term / renewalsPerTerm, () =>
    leases.renew().catch((error: unknown) => {
      log({ level: "error", event: "renew-failed", ...aboutError(error) });
    }),
  );
  return leases;
}
