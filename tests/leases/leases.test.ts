import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLeaseKey } from "../../src/leases/lease.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { gather } from "../store/gather.ts";
import { openProcess, openWorld, term } from "./world.ts";

const piece = "jobs/items/job1/7";

function open(names: readonly string[], store: Store = openMemoryStore()) {
  const world = openWorld();
  const processes = names.map((name) => openProcess(world, store, { name }));
  return { world, store, processes };
}

async function numbersIn(store: Store): Promise<number[]> {
  const keys = (await gather(store.list(""))).map(({ key }) => key);
  return keys.flatMap((key) => readLeaseKey(key)?.number ?? []).sort((one, other) => one - other);
}

describe("a lease", () => {
  it("is taken by one of many who want it at once", async () => {
    const { world, processes } = open(["a", "b", "c", "d"]);

    const turns = await world.run(Promise.all(processes.map(({ leases }) => leases.take(piece))));

    expect(turns.filter((turn) => turn !== undefined)).toEqual([1]);
  });

  it("stays with who renews it, however long the work takes", async () => {
    const { world, processes } = open(["a", "bb"]);
    const [a, b] = processes;
    await world.run(Promise.resolve(a?.leases.take(piece)));

    const taken: unknown[] = [];
    for (let second = 0; second < 300; second += 10) {
      await world.run(world.sleep(10_000));
      taken.push(await world.run(Promise.resolve(b?.leases.take(piece))));
    }

    expect(new Set(taken)).toEqual(new Set([undefined]));
    expect([a?.lost, b?.takeOvers]).toEqual([[], []]);
  });

  it("is not renewed for work that is done soon", async () => {
    const { world, store, processes } = open(["a"]);
    const [a] = processes;
    for (let count = 0; count < 20; count += 1) {
      await world.run(Promise.resolve(a?.leases.take(`${piece}-${count}`)));
      await world.run(world.sleep(1000));
      a?.leases.end(`${piece}-${count}`);
    }

    await world.run(world.sleep(10 * term));

    expect(new Set(await numbersIn(store))).toEqual(new Set([1]));
  });

  it("is taken over when its holder has been silent for a term of the other's own clock", async () => {
    const store = openMemoryStore();
    const world = openWorld();
    const dead = openProcess(world, store, {
      name: "dead",
      stop: { call: 1, milliseconds: Number.POSITIVE_INFINITY },
    });
    const b = openProcess(world, store, { name: "b" });
    void dead.leases.take(piece);
    await world.run(world.sleep(100));

    const turns: unknown[] = [];
    for (const wait of [0, term / 2, term / 2 - 100, 200, 0]) {
      await world.run(world.sleep(wait));
      turns.push(await world.run(b.leases.take(piece)));
    }

    expect(turns).toEqual([undefined, undefined, undefined, 2, undefined]);
    expect(b.takeOvers).toEqual([{ piece, from: "dead", turn: 2 }]);
  });

  it("tells a holder that slept too long that it has lost it", async () => {
    const store = openMemoryStore();
    const world = openWorld();
    const stop = { call: 1, milliseconds: 3 * term };
    const [slow, b] = [{ name: "slow", stop }, { name: "b" }].map((one) =>
      openProcess(world, store, one),
    );
    void slow?.leases.take(piece);
    await world.run(world.sleep(100));
    await world.run(Promise.resolve(b?.leases.take(piece)));
    await world.run(world.sleep(term));
    const turn = await world.run(Promise.resolve(b?.leases.take(piece)));

    await world.run(world.sleep(4 * term));

    expect([turn, slow?.lost, b?.lost]).toEqual([2, [piece], []]);
  });

  it("is seen to be renewed by one who looks seldom, and taken over at once when it ends", async () => {
    const { world, processes, store } = open(["a", "b"]);
    const [a, b] = processes;
    await world.run(Promise.resolve(a?.leases.take(piece)));
    await world.run(world.sleep(20 * term));

    const early = await world.run(Promise.resolve(b?.leases.take(piece)));
    a?.leases.end(piece);
    await world.run(world.sleep(term));
    const turn = await world.run(Promise.resolve(b?.leases.take(piece)));

    expect([early, turn]).toEqual([undefined, 2]);
    expect((await numbersIn(store)).length).toBeGreaterThan(70);
  });

  it("that was let go counts as never taken up: a store that fails is no fault of the work", async () => {
    const { world, processes } = open(["a", "b"]);
    const [a, b] = processes;
    const turns: unknown[] = [];
    for (let time = 0; time < 8; time += 1) {
      turns.push(await world.run(Promise.resolve(a?.leases.take(piece))));
      await world.run(Promise.resolve(a?.leases.letGo(piece)));
    }

    await world.run(Promise.resolve(b?.leases.take(piece)));
    await world.run(world.sleep(term));
    turns.push(await world.run(Promise.resolve(b?.leases.take(piece))));

    expect(turns).toEqual(Array(9).fill(1));
  });

  it("survives a store that fails for less than a term", async () => {
    const store = openMemoryStore();
    let fails = false;
    const failing: Store = {
      ...store,
      create: (key, ...rest) =>
        fails ? Promise.reject(new StoreError("unavailable", key)) : store.create(key, ...rest),
    };
    const { world, processes } = open(["a", "b"], failing);
    const [a, b] = processes;
    await world.run(Promise.resolve(a?.leases.take(piece)));
    await world.run(Promise.resolve(b?.leases.take(piece)));

    fails = true;
    await world.run(world.sleep(term * 0.6));
    fails = false;
    await world.run(world.sleep(term * 0.5));

    expect(await world.run(Promise.resolve(b?.leases.take(piece)))).toBeUndefined();
    expect(a?.lost).toEqual([]);
  });

  it("never changes hands within a term of its last renewal, whoever stops, dies or is slow", async () => {
    const habits = fc.record({
      delays: fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 8 }),
      looks: fc.integer({ min: 500, max: 40_000 }),
      work: fc.integer({ min: 100, max: 200_000 }),
      stop: fc.option(
        fc.record({
          call: fc.integer({ min: 1, max: 20 }),
          milliseconds: fc.oneof(
            fc.integer({ min: 1000, max: 10 * term }),
            fc.constant(Number.POSITIVE_INFINITY),
          ),
        }),
        { nil: undefined },
      ),
    });
    const all = fc.array(habits, { minLength: 2, maxLength: 4 });

    await fc.assert(
      fc.asyncProperty(all, async (servers) => {
        const world = openWorld();
        const store = openMemoryStore();
        const written: { readonly holder: string; readonly number: number; readonly at: number }[] =
          [];
        const watched: Store = {
          ...store,
          create: async (key, bytes, about) => {
            const tag = await store.create(key, bytes, about);
            const { holder } = JSON.parse(new TextDecoder().decode(bytes)) as { holder: string };
            const number = readLeaseKey(key)?.number ?? 0;
            if (tag !== undefined) written.push({ holder, number, at: world.now() });
            return tag;
          },
        };
        for (const [index, { delays, looks, work, stop }] of servers.entries()) {
          let turn = 0;
          const delay = () => delays[turn++ % delays.length] ?? 0;
          const name = `${"x".repeat(index)}server`;
          const one = openProcess(world, watched, { name, delay, ...(stop && { stop }) });
          const live = async () => {
            for (;;) {
              if ((await one.leases.take(piece)) !== undefined) {
                await one.sleep(work);
                one.leases.end(piece);
              }
              await one.sleep(looks);
            }
          };
          void live();
        }

        await world.run(world.sleep(30 * term));

        expect(written.map(({ number }) => number)).toEqual(written.map((_, index) => index + 1));
        for (const [index, { holder, at }] of written.entries()) {
          const before = written[index - 1];
          if (before && before.holder !== holder) {
            expect(at - before.at).toBeGreaterThanOrEqual(term);
          }
        }
      }),
      { numRuns: 25, seed: 20 },
    );
  });
});
