import { describe, expect, it } from "vitest";
import { openObjectQueue } from "../../functions/work/object-queue.ts";
import { idOf, takeTurn } from "../../src/bucket/take-turns.ts";
import { openLeases } from "../../src/leases/leases.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { good } from "../jobs/builders.ts";
import { type Habits, openProcess, openWorld, term } from "../leases/world.ts";
import { type Desk, desk, once } from "./builders.ts";

/** A server over the desk's output, whose documents take two seconds each. */
function openServer(world: ReturnType<typeof openWorld>, one: Desk, habits: Habits) {
  const process = openProcess(world, one.output, habits);
  const { maker } = one.tools;
  const slow = {
    ...maker,
    make: async (order: Parameters<typeof maker.make>[0]) => {
      await process.sleep(2000);
      return await maker.make(order);
    },
  };
  const tools = { ...one.tools, output: process.store, maker: slow };
  const take = async (notice: Parameters<typeof takeTurn>[0]) =>
    (await takeTurn(notice, once, { tools, leases: process.leases })).type;
  return { ...process, take };
}

describe("an object that several servers are told of", () => {
  it("is made by one; the others leave it, and learn that it is done", async () => {
    const one = desk();
    const world = openWorld();
    const notice = await one.put("a.json", good("年报"));
    const servers = ["a", "bb", "ccc"].map((name) => openServer(world, one, { name }));

    const first = await world.run(Promise.all(servers.map(({ take }) => take(notice))));
    const later = await world.run(Promise.all(servers.map(({ take }) => take(notice))));

    expect(first.sort()).toEqual(["held", "held", "made"]);
    expect(later).toEqual(["elsewhere", "elsewhere", "elsewhere"]);
    expect(one.made).toEqual(["年报.docx", "年报.pdf"]);
  });

  it.each([
    ["ends for ever", Number.POSITIVE_INFINITY],
    ["sleeps beyond its term and wakes up", 3 * term],
  ])("has its one result, wherever the first of them %s", async (_, milliseconds) => {
    const calm = desk();
    await takeAlone(calm);
    for (let call = 1, reached = true; reached; call += 1) {
      const one = desk();
      const world = openWorld();
      const notice = await one.put("a.json", good("年报"));
      const stopped = openServer(world, one, { name: "a", stop: { call, milliseconds } });
      const other = openServer(world, one, { name: "bb" });
      void stopped.take(notice);
      await world.run(world.sleep(100));

      await world.run(other.take(notice));
      await world.run(world.sleep(term + 100));
      const end = await world.run(other.take(notice));
      await world.run(world.sleep(4 * term));

      reached = stopped.calls() >= call;
      expect(["made", "elsewhere", "held"]).toContain(end);
      expect(await one.outputKeys()).toEqual(await calm.outputKeys());
    }
  });

  it("is not given up because its result could not be written for long", async () => {
    const one = desk({ furtherAttempts: 2 });
    const notice = await one.put("a.json", good("年报"));
    let fails = true;
    const output: Store = {
      ...one.output,
      create: (key, ...rest) =>
        fails && key.endsWith(".docx")
          ? Promise.reject(new StoreError("unavailable", key))
          : one.output.create(key, ...rest),
    };
    const leases = openLeases({
      ...{ store: output, holder: "a", term, clock: () => 0 },
      onTakeOver: () => {},
      onLost: () => {},
    });
    const take = () => takeTurn(notice, once, { tools: { ...one.tools, output }, leases });
    for (let time = 0; time < 8; time += 1) await take().catch(() => "failed");

    fails = false;

    expect(await take()).toMatchObject({ type: "made" });
  });

  it("comes again in a queue when another has it, until it is done", async () => {
    const one = desk();
    const notice = await one.put("a.json", good("年报"));
    const open = (holder: string, onEnd: (type: string) => void) =>
      openObjectQueue({
        tools: one.tools,
        leases: openLeases({
          ...{ store: one.output, holder, term: 20, clock: () => 0 },
          onTakeOver: () => {},
          onLost: () => {},
        }),
        lanes: 1,
        clock: () => performance.now(),
        onEnd: (_, { type }) => onEnd(type),
        onFailure: (_, error) => onEnd(String(error)),
      });
    const ends = await new Promise<string[]>((resolve) => {
      const told: string[] = [];
      const onEnd = (type: string) => {
        told.push(type);
        if (told.length === 2) resolve(told);
      };
      for (const holder of ["a", "b"]) {
        open(holder, onEnd).add({ id: idOf(notice), notice, again: false });
      }
    });

    expect(ends).toEqual(["made", "elsewhere"]);
    expect(one.made).toEqual(["年报.docx", "年报.pdf"]);
  });
});

async function takeAlone(one: Desk): Promise<void> {
  const world = openWorld();
  const notice = await one.put("a.json", good("年报"));
  await world.run(openServer(world, one, { name: "a" }).take(notice));
}
