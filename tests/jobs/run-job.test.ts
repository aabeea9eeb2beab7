import { describe, expect, it } from "vitest";
import { closeJob } from "../../src/jobs/close-job.ts";
import { openJobs, unfinishedJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import {
  broken,
  countingMaker,
  failingStore,
  good,
  jsonIn,
  request,
  textOf,
  tools,
  unzip,
} from "./builders.ts";

const clock = () => new Date("2025-01-20T08:00:00Z");

const six = ["甲", "乙", "丙", "丁"].map((title) => ({
  name: `${title}.json`,
  bytes: good(title),
}));
const mixed = [
  ...six,
  { name: "坏.json", bytes: broken },
  { name: "又甲.json", bytes: good("甲") },
];

async function submitted(changes: Parameters<typeof request>[1] = {}, items = mixed) {
  const store = openMemoryStore();
  const jobs = openJobs({ store, clock });
  await jobs.submit(request(items, changes), undefined);
  return { store, jobs };
}

async function resultOf(store: Store, id = "job1") {
  const found = await store.read(jobKeys.result(id), { maxBytes: 1e9 });
  return found?.bytes ?? new Uint8Array();
}

describe("running a job", () => {
  it("makes every report that can be made, and says why the others cannot", async () => {
    const { store, jobs } = await submitted();

    const end = await runJob("job1", tools(store));

    expect(end).toBe("done");
    expect(await jobs.find("job1", undefined)).toMatchObject({
      state: "done",
      total: 6,
      made: 5,
      refused: 1,
      finishedAt: "2025-01-20T08:00:00.000Z",
    });
    expect([...(await unzip(await resultOf(store))).keys()]).toEqual([
      "结果.txt",
      "manifest.json",
      "甲.docx",
      "乙.docx",
      "丙.docx",
      "丁.docx",
      "甲（2）.docx",
      "findings/坏.json",
    ]);
  });

  it("makes a report in every format that is wished for", async () => {
    const items = [{ name: "a.json", bytes: good("甲") }];
    const { store } = await submitted({ formats: ["docx", "pdf", "html"] }, items);

    await runJob("job1", tools(store));

    const files = await unzip(await resultOf(store));
    expect(["甲.docx", "甲.pdf", "甲.html"].map((name) => textOf(files.get(name)))).toEqual([
      "docx of 甲",
      "pdf of 甲",
      "html of 甲",
    ]);
  });

  it("goes on when one report meets a defect of ours", async () => {
    const defects: unknown[] = [];
    const items = [{ name: "a.json", bytes: new TextEncoder().encode("defect:") }, ...six];
    const { store, jobs } = await submitted({}, items);

    await runJob("job1", tools(store, { tellDefect: (error) => void defects.push(error) }));

    const job = await jobs.find("job1", undefined);
    expect(job).toMatchObject({ state: "done", made: 4, refused: 1 });
    expect(job?.items?.[0]).toEqual({ name: "a.json", files: [], problem: "item-failed" });
    expect(defects).toHaveLength(1);
  });

  it("waits while all places are taken", async () => {
    const { maker } = countingMaker();
    let busy = 3;
    const make: typeof maker.make = async (order) => {
      busy -= 1;
      if (busy >= 0) throw new Problem("busy", { seconds: 1 });
      return await maker.make(order);
    };
    const { store, jobs } = await submitted({}, six);

    await runJob("job1", tools(store, { maker: { ...maker, make } }));

    expect(await jobs.find("job1", undefined)).toMatchObject({ made: 4, refused: 0 });
  });

  it("stops between reports when its time is up, and goes on another time", async () => {
    const { maker, made } = countingMaker();
    const { store, jobs } = await submitted({}, six);
    const limited = tools(store, { maker, parallel: 1 });

    const first = await runJob("job1", limited, () => made.length < 2);
    const between = await jobs.find("job1", undefined);
    const second = await runJob("job1", limited);

    expect([first, second]).toEqual(["unfinished", "done"]);
    expect(between).toMatchObject({ state: "running", made: 2 });
    expect([...made].sort()).toEqual(["丁.docx", "丙.docx", "乙.docx", "甲.docx"].sort());
  });

  it("does nothing about a job that nobody has asked for", async () => {
    expect(await runJob("job1", tools(openMemoryStore()))).toBe("unknown");
  });

  it("gives up a report that has ended the process again and again", async () => {
    const { maker, made } = countingMaker();
    const { store, jobs } = await submitted({}, six);
    const own = tools(store, { maker });
    const note = { mediaType: "application/json" };
    await runJob("job1", own, () => false);
    for (const attempt of [1, 2, 3, 4]) {
      await store.create(jobKeys.attempt("job1", 1, attempt), new Uint8Array(), note);
    }

    await runJob("job1", own);

    const job = await jobs.find("job1", undefined);
    expect(job?.items?.[1]).toEqual({ name: "乙.json", files: [], problem: "item-failed" });
    expect(made).toHaveLength(3);
  });
});

describe("a job that is cut off", () => {
  const finished = async (store: Store) => {
    await runJob("job1", tools(store));
    await closeJob("job1", tools(store));
  };

  it.each(["before", "after"] as const)(
    "comes to the same result wherever the store fails, %s the call",
    async (when) => {
      const { store: whole } = await submitted();
      const counted = failingStore(whole, -1, when);
      await finished(counted.store);
      const expected = await resultOf(whole);

      for (let call = 0; call < counted.calls(); call++) {
        const { store, jobs } = await submitted();
        await finished(failingStore(store, call, when).store).catch(() => undefined);
        await finished(store);

        expect(Buffer.compare(await resultOf(store), expected), `cut off at call ${call}`).toBe(0);
        expect(await jobs.find("job1", undefined)).toMatchObject({ state: "done", made: 5 });
        expect(await unfinishedJobs(store)).toEqual([]);
      }
      expect(counted.calls()).toBeGreaterThan(20);
    },
  );

  it("does not make again what is made", async () => {
    const { store } = await submitted({}, six);
    const first = countingMaker();
    const second = countingMaker();
    let left = 3;

    await runJob("job1", tools(store, { maker: first.maker, parallel: 1 }), () => left-- > 0);
    await runJob("job1", tools(store, { maker: second.maker, parallel: 1 }));

    expect(first.made).toEqual(["甲.docx", "乙.docx", "丙.docx"]);
    expect(second.made).toEqual(["丁.docx"]);
  });

  it("is found again until it is closed", async () => {
    const { store } = await submitted();

    const waiting = await unfinishedJobs(store);
    await runJob("job1", tools(store));
    const done = await unfinishedJobs(store);
    await closeJob("job1", tools(store));

    expect([waiting, done, await unfinishedJobs(store)]).toEqual([["job1"], ["job1"], []]);
  });
});

describe("a job that runs twice at once", () => {
  it("has one result, the same as if it ran once", async () => {
    const { store: once } = await submitted();
    await runJob("job1", tools(once));
    const { store, jobs } = await submitted();

    const ends = await Promise.all([1, 2, 3].map(() => runJob("job1", tools(store))));

    expect(ends).toEqual(["done", "done", "done"]);
    expect(await resultOf(store)).toEqual(await resultOf(once));
    expect(await jobs.find("job1", undefined)).toMatchObject({
      state: "done",
      made: 5,
      refused: 1,
    });
  });

  it("keeps what came first, even when two programs make it differently", async () => {
    const { store } = await submitted({}, six);
    const { maker } = countingMaker();
    const other: typeof maker.make = async (order) => {
      const made = await maker.make(order);
      return made.type === "document" ? { ...made, bytes: new Uint8Array([7]) } : made;
    };

    await Promise.all([
      runJob("job1", tools(store)),
      runJob("job1", tools(store, { maker: { ...maker, make: other } })),
    ]);

    const files = await unzip(await resultOf(store));
    const manifest = jsonIn(files, "manifest.json") as {
      items: { files: { name: string; sha256: string; size: number }[] }[];
    };
    for (const { name, size } of manifest.items.flatMap((item) => item.files)) {
      expect(files.get(name)?.length).toBe(size);
    }
  });
});

describe("announcing a job", () => {
  const webhook = "https://portal.example.gov.cn/done";
  const announced = async (outcome: () => Promise<"sent" | "failed">) => {
    const { store, jobs } = await submitted({ webhook });
    const told: unknown[] = [];
    const announce = async (
      url: string,
      callerId: string,
      { id, made }: { id: string; made: number },
    ) => {
      told.push({ url, callerId, id, made });
      return await outcome();
    };
    await runJob("job1", tools(store));
    await closeJob("job1", { store, announce });
    await closeJob("job1", { store, announce });
    return { told, job: await jobs.find("job1", undefined), store };
  };

  it("tells the address once that the job is done", async () => {
    const { told, job } = await announced(async () => "sent");

    expect(told).toEqual([{ url: webhook, callerId: "", id: "job1", made: 5 }]);
    expect(job).toMatchObject({ state: "done", announcement: "sent" });
  });

  it.each([
    ["nobody listens", async () => "failed" as const],
    ["the announcement breaks down", () => Promise.reject(new Error("network"))],
  ])("notes it, and the job stays done, when %s", async (_, outcome) => {
    const { job, store } = await announced(outcome);

    expect(job).toMatchObject({ state: "done", announcement: "failed" });
    expect(await unfinishedJobs(store)).toEqual([]);
  });
});
