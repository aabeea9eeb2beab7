import { describe, expect, it } from "vitest";
import type { ObjectRunnerParts } from "../../../functions/work/object-runner.ts";
import { openObjectRunner } from "../../../functions/work/object-runner.ts";
import { type Store, StoreError } from "../../../src/store/store.ts";
import { type Desk, desk } from "../../bucket/builders.ts";
import { broken, failingStore, good } from "../../jobs/builders.ts";
import { gather } from "../../store/gather.ts";

/** A runner over two stores in memory, on a clock that the test moves. */
function open(one: Desk, changes: Partial<ObjectRunnerParts> = {}) {
  const ends: string[] = [];
  const failures: string[] = [];
  const clock = { now: 0 };
  const runner = openObjectRunner({
    tools: one.tools,
    settleMilliseconds: 0,
    lanes: 2,
    clock: () => clock.now,
    onEnd: ({ key }, { type }) => void ends.push(`${key} ${type}`),
    onFailure: ({ key }, error) => void failures.push(`${key} ${(error as StoreError).fault}`),
    retryMilliseconds: 1000,
    ...changes,
  });
  const sweep = async () => {
    const end = await runner.sweep();
    await runner.idle();
    return end;
  };
  return { runner, ends, failures, clock, sweep };
}

/** Counts what is read, and never lets an object be replaced. */
function watched(store: Store) {
  const reads: string[] = [];
  const kept: Store = {
    ...store,
    read: (key, limits) => {
      reads.push(key);
      return store.read(key, limits);
    },
    replace: (key) => Promise.reject(new Error(`${key} was to be replaced`)),
  };
  return { store: kept, reads };
}

describe("the runner of objects", () => {
  it("works on what it was told of, and finds the rest", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("甲"));
    await one.put("区/b.json", broken);
    await one.put("说明.txt", good("无"));
    const { runner, ends, sweep } = open(one);

    runner.announce(notice);
    await runner.idle();
    await sweep();
    await sweep();

    expect(ends).toEqual(["上传/a.json made", "上传/区/b.json refused"]);
  });

  it("does not work on one object twice at once", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("甲"));
    const { runner, ends } = open(one);

    for (const _ of Array(5)) runner.announce(notice);
    await runner.sweep();
    await runner.idle();

    expect(ends).toEqual(["上传/a.json made"]);
  });

  it("passes over what an earlier process has done, without reading it", async () => {
    const one = desk();
    for (const key of ["a.json", "b.json"]) await one.put(key, good(key));
    await open(one).sweep();
    await one.put("c.json", good("丙"));

    const { store: input, reads } = watched(one.input);
    const { ends, sweep } = open({ ...one, tools: { ...one.tools, input } });
    await sweep();

    expect(ends).toEqual(["上传/c.json made"]);
    expect(reads).toEqual(["c.json"]);
  });

  it("takes a file when it has looked the same for long enough", async () => {
    const one = desk();
    const { clock, ends, sweep } = open(one, { settleMilliseconds: 2000 });
    const unsettled: number[] = [];
    const look = async (now: number) => {
      clock.now = now;
      unsettled.push((await sweep()).unsettled);
    };

    await one.put("a.json", broken);
    await look(0);
    await look(1500);
    await one.put("a.json", good("甲"));
    await look(3000);
    await look(4500);
    await look(5000);

    expect(unsettled).toEqual([1, 1, 1, 1, 0]);
    expect(ends).toEqual(["上传/a.json made"]);
  });

  it("tries again what a store has failed, later and later", async () => {
    const one = desk();
    await one.put("a.json", good("甲"));
    let fails = true;
    const input: Store = {
      ...one.input,
      read: (key, limits) =>
        fails ? Promise.reject(new StoreError("unavailable", key)) : one.input.read(key, limits),
    };
    const { clock, ends, failures, sweep } = open({ ...one, tools: { ...one.tools, input } });
    const counts: number[] = [];
    for (const now of [0, 999, 1000, 2999, 3000]) {
      clock.now = now;
      await sweep();
      counts.push(failures.length);
    }

    fails = false;
    clock.now = 7000;
    await sweep();

    expect(counts).toEqual([1, 1, 2, 2, 3]);
    expect(ends).toEqual(["上传/a.json made"]);
    expect((await sweep()).failed).toBe(0);
  });

  it("looks again when the input could not be listed", async () => {
    const one = desk();
    await one.put("a.json", good("甲"));
    let fails = true;
    const input: Store = {
      ...one.input,
      list: (prefix) => {
        if (fails) throw new StoreError("unavailable", prefix);
        return one.input.list(prefix);
      },
    };
    const { ends, sweep } = open({ ...one, tools: { ...one.tools, input } });

    await expect(sweep()).rejects.toMatchObject({ fault: "unavailable" });
    fails = false;
    await sweep();

    expect(ends).toEqual(["上传/a.json made"]);
  });

  it("notes an attempt at what was there when it began, and at nothing else", async () => {
    const one = desk();
    await one.put("a.json", good("甲"));
    const { sweep } = open(one);
    await sweep();
    await one.put("b.json", good("乙"));

    await sweep();

    expect(one.made).toHaveLength(4);
    expect(await gather(one.output.list("_nianbao/attempts/"))).toHaveLength(1);
  });

  it("begins nothing more once it is to end, and another goes on", async () => {
    const one = desk();
    for (const key of ["a.json", "b.json", "c.json", "d.json"]) await one.put(key, good(key));
    const { runner, ends } = open(one);

    await runner.sweep();
    await runner.drain();
    const next = open(one);
    await next.sweep();

    expect(ends.map((end) => end.split(" ")[1])).toEqual(["unfinished", "unfinished"]);
    expect(next.ends).toHaveLength(4);
  });

  it("replaces nothing, whatever fails", async () => {
    const results: (readonly [failures: number, results: number])[] = [];
    for (let failing = 0; results.at(-1)?.[0] !== 0; failing++) {
      results.push(await workWithFault(failing));
    }

    expect(results.length).toBeGreaterThan(10);
    expect(results.at(-1)).toEqual([0, 3]);
    expect(new Set(results.slice(0, -1).map(String))).toEqual(new Set(["1,3"]));
  });
});

/** Works on three objects with an output of which one call fails; how often, and what came of it. */
async function workWithFault(failing: number) {
  const one = desk();
  for (const key of ["a.json", "c.json"]) await one.put(key, good(key));
  await one.put("b.json", broken);
  const { store: output } = failingStore(watched(one.output).store, failing, "after");
  const { clock, sweep, failures } = open({ ...one, tools: { ...one.tools, output } });

  await sweep();
  clock.now = 1000;
  await sweep();

  const results = (await one.outputKeys()).filter((key) => /check|error/.test(key));
  return [failures.length, results.length] as const;
}
