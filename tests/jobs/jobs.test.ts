import { describe, expect, it } from "vitest";
import { openJobs } from "../../src/jobs/jobs.ts";
import { jobKeys, jobOfKey } from "../../src/jobs/keys.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { good, request, tools } from "./builders.ts";

const items = [{ name: "甲.json", bytes: good("甲") }];

function open() {
  const store = openMemoryStore();
  const enqueued: string[] = [];
  const clock = () => new Date("2025-01-20T08:00:00Z");
  return { store, enqueued, jobs: openJobs({ store, clock, enqueue: (id) => enqueued.push(id) }) };
}

describe("jobs", () => {
  it("keeps a job and has it run", async () => {
    const { jobs, enqueued } = open();

    const job = await jobs.submit(request(items), undefined);

    expect(job).toMatchObject({ id: "job1", state: "waiting", total: 1, made: 0, refused: 0 });
    expect(enqueued).toEqual(["job1"]);
  });

  it("takes the same id twice for one job, which stays as it was asked for first", async () => {
    const { jobs, store } = open();
    await jobs.submit(request(items), undefined);
    await runJob("job1", tools(store));

    const again = await jobs.submit(request([...items, ...items]), undefined);

    expect(again).toMatchObject({ state: "done", total: 1 });
  });

  it("shows a job to whom it belongs, and to nobody else", async () => {
    const { jobs } = open();
    await jobs.submit(request(items), { id: "portal" });

    const found = await Promise.all(
      [{ id: "portal" }, { id: "other" }, undefined].map((caller) => jobs.find("job1", caller)),
    );

    expect(found.map((job) => job?.id)).toEqual(["job1", undefined, undefined]);
  });

  it.each(["", "..", "../states/job1", "a/b", "年报", "x".repeat(129)])(
    "knows no job of the id %j, and looks for none",
    async (id) => {
      const asked: string[] = [];
      const read = async (key: string) => void asked.push(key);
      const store = { ...openMemoryStore(), read } as unknown as Store;

      const found = await openJobs({ store, clock: () => new Date(0) }).find(id, undefined);

      expect([found, asked]).toEqual([undefined, []]);
    },
  );

  it("finds a job whose state had no time to be written", async () => {
    const { jobs, store } = open();
    const stateless = {
      ...store,
      create: async (key: string, bytes: Uint8Array, about: { mediaType: string }) => {
        if (key === jobKeys.state("job1")) throw new Error("cut off");
        return await store.create(key, bytes, about);
      },
    };
    await openJobs({ store: stateless, clock: () => new Date(0) })
      .submit(request(items), undefined)
      .catch(() => undefined);

    expect(await jobs.find("job1", undefined)).toMatchObject({ state: "waiting", total: 1 });
  });

  it("links to a result where the store has links", async () => {
    const { store } = open();
    const linked = { ...store, link: async (key: string) => `https://bucket.example/${key}` };
    const jobs = openJobs({ store: linked, clock: () => new Date(0) });
    const job = await jobs.submit(request(items), undefined);

    expect(await jobs.result(job)).toEqual({
      type: "link",
      url: "https://bucket.example/jobs/results/job1.zip",
    });
  });

  it("knows the job of a request that a bucket announces, and of no other object", () => {
    const keys = [
      jobKeys.request("job1"),
      jobKeys.item("job1", 0),
      jobKeys.result("job1"),
      "a.json",
    ];

    expect(keys.map(jobOfKey)).toEqual(["job1", undefined, undefined, undefined]);
  });
});
