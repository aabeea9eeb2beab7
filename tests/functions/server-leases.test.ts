import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { openServerLeases } from "../../functions/server/server-leases.ts";
import type { LogEntry } from "../../src/http/services.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { bytesOf } from "../jobs/builders.ts";

const json = { mediaType: "application/json" };
const note = (holder: string, turn: number) => bytesOf(JSON.stringify({ holder, turn }));

it("a server writes to its log what it took over from whom, and what it lost", async () => {
  const store = openMemoryStore();
  const log: LogEntry[] = [];
  const leases = openServerLeases({ store, leaseSeconds: 1, log: (entry) => void log.push(entry) });
  const piece = "jobs/items/job1/7";
  await store.create(`${piece}-lease-1.json`, note("machine-b-17-aa", 1), json);

  leases.see(piece, 1);
  await pause(1050);
  await leases.take(piece);
  await store.create(`${piece}-lease-3.json`, note("machine-c-18-bb", 3), json);
  while (log.length < 2) await pause(20);

  const server = expect.stringMatching(/^\S+-\d+-[0-9a-f]{8}$/) as unknown as string;
  const work = { level: "warn", work: piece, server };
  expect(log).toEqual([
    { ...work, event: "taken-over", turn: 2, from: "machine-b-17-aa" },
    { ...work, event: "lease-lost" },
  ]);
});
