import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "../../src/jobs/job.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { itemOfKey, jobKeys } from "../../src/jobs/keys.ts";
import type { Maker } from "../../src/jobs/maker.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { shareJob } from "../../src/jobs/share-job.ts";
import { readLeaseKey } from "../../src/leases/lease.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { chanceFrom } from "../given/chance.ts";
import { type Habits, openProcess, openWorld, term, type World } from "../leases/world.ts";
import { broken, countingMaker, good, jsonIn, request, tools, unzip } from "./builders.ts";

const clock = () => new Date("2025-01-20T08:00:00Z");

function itemsOf(count: number) {
  return Array.from({ length: count }, (_, number) => ({
    name: `${number}.json`,
    bytes: number === 3 ? broken : good(`第${number}份`),
  }));
}

/** A job that nobody has begun, in a store that notes what was created and how the job went on. */
async function submitted(items = itemsOf(8)) {
  const store = openMemoryStore();
  const created: string[] = [];
  const states: Job[] = [];
  const watched: Store = {
    ...store,
    create: async (key, bytes, about) => {
      const tag = await store.create(key, bytes, about);
      if (tag !== undefined) created.push(key);
      return tag;
    },
    replace: async (key, bytes, about) => {
      const tag = await store.replace(key, bytes, about);
      if (tag !== undefined) states.push(JSON.parse(new TextDecoder().decode(bytes)) as Job);
      return tag;
    },
  };
  await openJobs({ store, clock }).submit(request(items), undefined);
  return { store: watched, created, states };
}

async function resultOf(store: Store): Promise<Uint8Array> {
  return (await store.read(jobKeys.result("job1"), { maxBytes: 1e9 }))?.bytes ?? new Uint8Array();
}

/** The result of one process that was alone. */
async function calmResult(items = itemsOf(8)): Promise<Uint8Array> {
  const { store } = await submitted(items);
  await runJob("job1", tools(store));
  return await resultOf(store);
}

type Surroundings = {
  readonly world: World;
  readonly store: Store;
  readonly make?: (title: string) => void;
  readonly workMilliseconds?: number;
  readonly chance?: () => number;
};

/** A server that looks for the job every two seconds until it is done. */
function startServer(
  habits: Habits,
  {
    world,
    store,
    make,
    workMilliseconds = 200,
    chance = chanceFrom(habits.name.length),
  }: Surroundings,
) {
  const process = openProcess(world, store, habits);
  const counting = countingMaker();
  const maker: Maker = {
    ...counting.maker,
    make: async (order) => {
      make?.(order.text);
      await process.sleep(workMilliseconds);
      return await counting.maker.make(order);
    },
  };
  const own = { ...tools(process.store, { maker, clock }), leases: process.leases, chance };
  const live = async () => {
    for (;;) {
      const end = await shareJob("job1", own).catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
      });
      if (end === "done") return;
      await process.sleep(2000);
    }
  };
  return { ...process, made: counting.made, ended: live() };
}

describe("several servers over one job", () => {
  it("share its reports, and make each once", async () => {
    const world = openWorld();
    const { store, created, states } = await submitted(itemsOf(60));
    const servers = ["a", "bb", "ccc"].map((name) => startServer({ name }, { world, store }));

    await world.run(Promise.race(servers.map(({ ended }) => ended)));

    const made = servers.map((server) => server.made.length);
    expect(made.reduce((sum, count) => sum + count)).toBe(59);
    expect(Math.min(...made)).toBeGreaterThan(14);
    expect(created.filter((key) => itemOfKey(key) !== undefined)).toHaveLength(60);
    expect(await resultOf(store)).toEqual(await calmResult(itemsOf(60)));
    expect(states.at(-1)).toMatchObject({ state: "done", made: 59, refused: 1 });
  });

  it("meet seldom: each begins away from where the others are", async () => {
    const world = openWorld();
    const { store } = await submitted(itemsOf(200));
    let met = 0;
    const watched: Store = {
      ...store,
      create: async (key, bytes, about) => {
        const tag = await store.create(key, bytes, about);
        if (tag === undefined && readLeaseKey(key)) met += 1;
        return tag;
      },
    };
    const names = ["a", "bb", "ccc"];
    const servers = names.map((name) => startServer({ name }, { world, store: watched }));

    await world.run(Promise.race(servers.map(({ ended }) => ended)));

    expect(met).toBeLessThan(20);
  });

  it("tell together how far it is, and never more than there is", async () => {
    const world = openWorld();
    const { store, states } = await submitted(itemsOf(60));
    const servers = ["a", "bb", "ccc"].map((name) => startServer({ name }, { world, store }));

    await world.run(Promise.race(servers.map(({ ended }) => ended)));

    const told = states.map(({ made, refused }) => made + refused);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told).toContain(30);
    expect(told.at(-1)).toBe(60);
  });

  it("come to the one result wherever one of them ends for ever", { timeout: 60_000 }, async () => {
    const expected = await calmResult();
    for (let call = 1, reached = true; reached; call += 1) {
      const world = openWorld();
      const { store } = await submitted();
      const stop = { call, milliseconds: Number.POSITIVE_INFINITY };
      const killed = startServer({ name: "killed", stop }, { world, store });
      const other = startServer({ name: "other" }, { world, store });

      await world.run(Promise.race([killed.ended, other.ended]));

      reached = killed.calls() >= call;
      expect(await resultOf(store)).toEqual(expected);
    }
  });

  it("come to the one result wherever one of them sleeps beyond its term and wakes up", {
    timeout: 60_000,
  }, async () => {
    const expected = await calmResult();
    for (let call = 1, reached = true; reached; call += 1) {
      const world = openWorld();
      const { store, created, states } = await submitted();
      const stop = { call, milliseconds: 3 * term };
      const slow = startServer({ name: "slow", stop }, { world, store });
      const other = startServer({ name: "other" }, { world, store });

      await world.run(Promise.race([slow.ended, other.ended]));
      await world.run(world.sleep(4 * term));

      reached = slow.calls() >= call;
      expect(await resultOf(store)).toEqual(expected);
      expect(new Set(created).size).toBe(created.length);
      const done = states.filter(({ state }) => state === "done");
      expect(
        new Set(done.map(({ finishedAt, made, refused }) => [finishedAt, made, refused].join()))
          .size,
      ).toBe(1);
    }
  });

  it("come to the one result whatever stops, dies, is slow or fails, as long as one lives", {
    timeout: 60_000,
  }, async () => {
    const expected = await calmResult();
    const stops = fc.record({
      call: fc.integer({ min: 1, max: 60 }),
      milliseconds: fc.oneof(
        fc.integer({ min: 1000, max: 5 * term }),
        fc.constant(Number.POSITIVE_INFINITY),
      ),
    });
    const worlds = fc.record({
      seed: fc.integer(),
      stops: fc.array(stops, { minLength: 1, maxLength: 3 }),
      failures: fc.integer({ min: 0, max: 100 }),
      workMilliseconds: fc.constantFrom(50, 3000, 40_000),
    });

    await fc.assert(
      fc.asyncProperty(worlds, async ({ seed, stops: all, failures, workMilliseconds }) => {
        const world = openWorld();
        const { store, created } = await submitted();
        const chance = chanceFrom(seed);
        const flaky = (name: string) =>
          failing(store, () => name !== "x" && chance() * 1000 < failures);
        const habits: Habits[] = [
          { name: "x" },
          ...all.map((stop, index) => ({ name: "x".repeat(index + 2), stop })),
        ];
        const servers = habits.map((one) =>
          startServer(
            { ...one, delay: () => chance() * 400 },
            { world, store: flaky(one.name), workMilliseconds, chance },
          ),
        );

        await world.run(Promise.race(servers.map(({ ended }) => ended)));
        await world.run(world.sleep(4 * term));

        expect(await resultOf(store)).toEqual(expected);
        expect(new Set(created).size).toBe(created.length);
        const outcomes = created.flatMap((key) => itemOfKey(key) ?? []);
        expect(outcomes.sort((one, other) => one - other)).toEqual(itemsOf(8).map((_, at) => at));
      }),
      { numRuns: 15, seed: 18 },
    );
  });

  it("give up a report that has ended five of them, and make the others", async () => {
    const world = openWorld();
    const { store } = await submitted([
      { name: "毒.json", bytes: good("毒") },
      ...["甲", "乙", "丙"].map((title) => ({ name: `${title}.json`, bytes: good(title) })),
    ]);
    // Each server ends by the report; another one is started in its place.
    const tried: string[] = [];
    const start = (name: string): Promise<void> =>
      new Promise((resolve) => {
        const make = (text: string) => {
          if (!text.endsWith("毒")) return;
          tried.push(name);
          void start(`${name}x`).then(resolve);
          server.kill();
        };
        const server = startServer({ name }, { world, store, make });
        void server.ended.then(resolve);
      });

    await world.run(start("x"));

    const files = await unzip(await resultOf(store));
    expect(tried).toHaveLength(5);
    expect(jsonIn(files, "manifest.json")).toMatchObject({
      made: 3,
      refused: 1,
      items: [{ problem: { code: "item-failed" } }, {}, {}, {}],
    });
  });

  it("do not give up a report because its outcome could not be written for long", async () => {
    const world = openWorld();
    const { store } = await submitted();
    const full = failing(store, (key) => itemOfKey(key) !== undefined && world.now() < 3 * term);
    const servers = ["a", "bb"].map((name) => startServer({ name }, { world, store: full }));

    await world.run(Promise.race(servers.map(({ ended }) => ended)));

    expect(await resultOf(store)).toEqual(await calmResult());
  });
});

/** A store that fails to create or replace now and then, before or after it has done so. */
function failing(store: Store, fails: (key: string) => boolean): Store {
  const attempt = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    if (fails(key)) throw new StoreError("unavailable", key);
    const result = await work();
    if (fails(key)) throw new StoreError("unavailable", key);
    return result;
  };
  return {
    ...store,
    create: (key, bytes, about) => attempt(key, () => store.create(key, bytes, about)),
    replace: (key, bytes, about) => attempt(key, () => store.replace(key, bytes, about)),
  };
}
