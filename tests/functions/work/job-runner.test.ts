import { describe, expect, it } from "vitest";
import { openJobRunner } from "../../../functions/work/job-runner.ts";
import { jobKeys } from "../../../src/jobs/keys.ts";
import type { ShareEnd } from "../../../src/jobs/share-job.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

/** A runner whose jobs end when the test says so. */
function open(changes: Partial<Parameters<typeof openJobRunner>[0]> = {}) {
  const store = openMemoryStore();
  const begun: string[] = [];
  const closed: string[] = [];
  const ends = new Map<string, (end: ShareEnd | Error) => void>();
  const runner = openJobRunner({
    store,
    run: (id) =>
      new Promise((resolve, reject) => {
        begun.push(id);
        ends.set(id, (end) => (end instanceof Error ? reject(end) : resolve(end)));
      }),
    close: async (id) => void closed.push(id),
    log: () => {},
    retryMilliseconds: 1,
    ...changes,
  });
  const end = async (id: string, how: ShareEnd | Error = "done") => {
    ends.get(id)?.(how);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { store, runner, begun, closed, end };
}

async function requested(store: ReturnType<typeof openMemoryStore>, id: string): Promise<void> {
  await store.create(jobKeys.request(id), new Uint8Array(), { mediaType: "application/zip" });
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("the runner of jobs", () => {
  it("runs two jobs at once, and the next when one is done", async () => {
    const { runner, begun, closed, end } = open();
    for (const id of ["a", "b", "c"]) runner.enqueue(id);
    const first = [...begun];

    await end("a");

    expect([first, begun, closed]).toEqual([["a", "b"], ["a", "b", "c"], ["a"]]);
  });

  it("does not run one job twice at once", async () => {
    const { runner, begun } = open();

    for (const id of ["a", "a", "a"]) runner.enqueue(id);

    expect(begun).toEqual(["a"]);
  });

  it("takes up what an earlier process has left", async () => {
    const { runner, begun, store } = open();
    for (const key of [jobKeys.request("a"), jobKeys.request("b"), jobKeys.closed("a")]) {
      await store.create(key, new Uint8Array(), { mediaType: "application/zip" });
    }

    await runner.resume();

    expect(begun).toEqual(["b"]);
  });

  it("tries a job again that the store has failed", async () => {
    const { runner, begun, end } = open();
    runner.enqueue("a");

    await end("a", new Error("store"));
    await until(() => begun.length > 1);

    expect(begun).toEqual(["a", "a"]);
  });

  it("ends what is in work when it is drained, and begins no more", async () => {
    const { runner, begun, end } = open({ parallel: 1 });
    runner.enqueue("a");
    runner.enqueue("b");
    let drained = false;

    const draining = runner.drain().then(() => {
      drained = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    const before = drained;
    await end("a", "unfinished");
    await draining;

    expect([before, drained, begun]).toEqual([false, true, ["a"]]);
  });

  it("does not wait for an address that is being told", async () => {
    const { runner, begun, end } = open({ parallel: 1, close: () => new Promise(() => {}) });
    runner.enqueue("a");
    runner.enqueue("b");

    await end("a");

    expect(begun).toEqual(["a", "b"]);
  });

  it("asks again about a job whose rest others have in work, and writes nothing about it", async () => {
    const told: unknown[] = [];
    const { runner, begun, closed, store, end } = open({ log: (entry) => void told.push(entry) });
    await requested(store, "a");

    await runner.resume();
    await end("a", "waiting");
    await runner.resume();

    expect([begun, closed, told]).toEqual([["a", "a"], [], []]);
  });

  it("lists what is closed only when it knows of a job that may not be", async () => {
    const store = openMemoryStore();
    const listed: string[] = [];
    const watched = {
      ...store,
      list: (prefix: string) => {
        listed.push(prefix);
        return store.list(prefix);
      },
    };
    const { runner } = open({ store: watched });
    await requested(store, "a");
    await store.create(jobKeys.closed("a"), new Uint8Array(), { mediaType: "application/json" });

    for (let look = 0; look < 3; look += 1) await runner.resume();

    expect(listed).toEqual(["jobs/requests/", "jobs/closed/", "jobs/requests/", "jobs/requests/"]);
  });
});
