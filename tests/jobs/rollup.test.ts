import { describe, expect, it } from "vitest";
import type { Collector } from "../../src/collect/collector.ts";
import type { RolledUp, RollupOrder } from "../../src/collect/rolled-up.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { bytesOf, failingStore, jsonIn, request, textOf, tools, unzip } from "./builders.ts";

const items = [
  { name: "甲.docx", bytes: bytesOf("甲") },
  { name: "乙.json", bytes: bytesOf("{}") },
];

const nothing: RolledUp = { units: [], matrix: [] };

/** Adds nothing up, and keeps what it was asked. */
function collector(changes: Partial<Collector> = {}) {
  const orders: RollupOrder[] = [];
  const all: Collector = {
    readUnit: async ({ file }) => ({ file, text: `{"of":"${file}"}`, findings: [], questions: [] }),
    rollUp: async (order) => {
      orders.push(order);
      return nothing;
    },
    ...changes,
  };
  return { orders, collector: all };
}

async function submitted() {
  const store = openMemoryStore();
  const clock = () => new Date("2025-01-20T08:00:00Z");
  const asked = request(items, { rollup: { withoutFailing: true } });
  await openJobs({ store, clock }).submit(asked, undefined);
  return store;
}

async function run(how: Collector, told: unknown[] = []) {
  const store = await submitted();
  const own = tools(store, { collector: how, tellDefect: (error) => void told.push(error) });
  const end = await runJob("job1", own);
  const result = await store.read(jobKeys.result("job1"), { maxBytes: 1e6 });
  return { end, files: await unzip(result?.bytes ?? new Uint8Array()) };
}

describe("a job that adds up", () => {
  it("reads each file once, and adds up what was read", async () => {
    const { orders, collector: how } = collector();

    const { end } = await run(how);

    expect(end).toBe("done");
    expect(orders).toHaveLength(1);
    expect(orders[0]?.drafts.map(({ file, text }) => [file, text])).toEqual([
      ["甲.docx", '{"of":"甲.docx"}'],
      ["乙.json", "{}"],
    ]);
  });

  it("goes on without a file that takes too long, and says so of this file", async () => {
    const readUnit = () => Promise.reject(new Problem("timeout", { seconds: 25 }));
    const { orders, collector: how } = collector({ readUnit });

    await run(how);

    expect(orders[0]?.drafts[0]?.findings).toMatchObject([
      { rule: "ROLLUP-UNREAD", severity: "error", parameters: { reason: expect.anything() } },
    ]);
    expect(orders[0]?.drafts[1]?.findings).toEqual([]);
  });

  it("waits for a thread as long as there is none", async () => {
    let calls = 0;
    const { collector: how } = collector({
      rollUp: async () => {
        calls += 1;
        if (calls < 3) throw new Problem("busy", { seconds: 5 });
        return nothing;
      },
    });

    const { end } = await run(how);

    expect([end, calls]).toEqual(["done", 3]);
  });

  it.each([
    ["takes too long", new Problem("timeout", { seconds: 100 }), "timeout", 0],
    ["is a defect of ours", new Error("a writer's defect"), "item-failed", 1],
  ])(
    "ends with a result that says why there is no sum when that %s",
    async (_, error, code, defects) => {
      const told: unknown[] = [];
      const { collector: how } = collector({ rollUp: () => Promise.reject(error) });

      const { end, files } = await run(how, told);

      expect([end, told.length]).toEqual(["done", defects]);
      expect(jsonIn(files, "manifest.json")).toMatchObject({
        problem: { code },
        items: [{ state: "unread" }, { state: "unread" }],
      });
      expect(textOf(files.get("结果.txt"))).toContain("没有读");
    },
  );

  it("comes to one result wherever the store fails, and however often it is run again", async () => {
    const counted = failingStore(await submitted(), Number.POSITIVE_INFINITY, "before");
    await runJob("job1", tools(counted.store, { collector: collector().collector }));

    for (let call = 0; call < counted.calls(); call++) {
      for (const when of ["before", "after"] as const) {
        const store = await submitted();
        const failing = failingStore(store, call, when);
        const own = (where: typeof store) => tools(where, { collector: collector().collector });
        await runJob("job1", own(failing.store)).catch(() => "failed");

        expect(await runJob("job1", own(store))).toBe("done");
      }
    }
  });
});
