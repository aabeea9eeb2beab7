import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryRates } from "../../../src/http/gate/rates.ts";
import { memoryReplayGuard, storeReplayGuard } from "../../../src/http/gate/replay.ts";
import { Problem } from "../../../src/http/problem.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { stoppedClock } from "./builders.ts";

const nonce = (name: string, created: number) => ({ keyId: "portal-1", nonce: name, created });

describe("nonces remembered in memory", () => {
  it("can be used once, by each key", async () => {
    const clock = stoppedClock();
    const use = memoryReplayGuard({ clock: clock.now });
    const one = nonce("a", clock.seconds());

    const answers = [await use(one), await use(one), await use({ ...one, keyId: "portal-2" })];

    expect(answers).toEqual([true, false, true]);
  });

  it("are taken for used when they were signed before the start", async () => {
    const clock = stoppedClock();
    const use = memoryReplayGuard({ clock: clock.now });

    expect(await use(nonce("a", clock.seconds() - 1))).toBe(false);
  });

  it("are forgotten only when no clock takes their signature any more", async () => {
    const clock = stoppedClock();
    const use = memoryReplayGuard({ clock: clock.now, places: 1 });
    const ahead = nonce("a", clock.seconds() + 300);
    await use(ahead);

    clock.pass(599);
    const replayed = await use(ahead);
    clock.pass(1);

    expect(replayed).toBe(false);
    expect(await use(nonce("b", clock.seconds()))).toBe(true);
  });

  it("are never forgotten to make place: further requests are refused", async () => {
    const clock = stoppedClock();
    const use = memoryReplayGuard({ clock: clock.now, places: 2 });
    await use(nonce("a", clock.seconds()));
    await use(nonce("b", clock.seconds()));

    const problem = await use(nonce("c", clock.seconds())).catch((error: unknown) => error);

    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: "busy", headers: { "retry-after": "600" } });
    expect(await use(nonce("a", clock.seconds()))).toBe(false);
  });
});

describe("nonces remembered in a store", () => {
  it("can be used once in all processes together", async () => {
    const store = openMemoryStore();
    const guards = Array.from({ length: 8 }, () => storeReplayGuard(store));

    const answers = await Promise.all(guards.map((use) => use(nonce("a", 1763942400))));

    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it("lie under the hour of their signature, named by a hash", async () => {
    const store = openMemoryStore();
    await storeReplayGuard(store)(nonce("../../secret nonce", 1763942400));

    const keys: string[] = [];
    for await (const { key } of store.list("")) keys.push(key);

    expect(keys).toEqual([expect.stringMatching(/^nonces\/2025-11-24T00\/[0-9a-f]{64}$/)]);
  });

  it("tell keys and nonces apart, wherever one ends", async () => {
    const use = storeReplayGuard(openMemoryStore());
    await use({ keyId: "a", nonce: "bc", created: 0 });

    expect(await use({ keyId: "ab", nonce: "c", created: 0 })).toBe(true);
  });
});

describe("calls a minute", () => {
  it("are never more than two minutes' worth within a minute, nor fewer than one's over time", () => {
    const waits = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 });

    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), waits, (perMinute, seconds) => {
        const clock = stoppedClock();
        const count = memoryRates(clock.now);
        const passed: number[] = [];
        for (const wait of seconds) {
          clock.pass(wait);
          if (isAllowed(() => count({ id: "a", perMinute }))) passed.push(clock.seconds());
        }

        const most = Math.max(
          ...passed.map((end) => passed.filter((at) => at <= end && at > end - 60).length),
        );
        expect(passed.length).toBeGreaterThan(0);
        expect(most).toBeLessThanOrEqual(2 * perMinute);
      }),
    );
  });

  it("may be made again as soon as the answer says", () => {
    const clock = stoppedClock();
    const count = memoryRates(clock.now);
    const key = { id: "a", perMinute: 7 };
    for (let call = 0; call < 7; call += 1) count(key);

    const seconds = secondsOf(() => count(key));
    clock.pass(seconds - 1);
    const early = isAllowed(() => count(key));
    clock.pass(1);

    expect(seconds).toBe(9);
    expect(early).toBe(false);
    expect(isAllowed(() => count(key))).toBe(true);
  });
});

function isAllowed(call: () => void): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function secondsOf(call: () => void): number {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return Number(error.headers["retry-after"]);
  }
  return 0;
}
