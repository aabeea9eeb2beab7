import { openLeases, type TakeOver } from "../../src/leases/leases.ts";
import type { Store } from "../../src/store/store.ts";

/** Time that passes only when everybody waits for it. */
export function openWorld() {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => void sleepers.push({ at: now + milliseconds, wake }));
  return {
    now: () => now,
    sleep,
    /** Lets time pass until the work is done; fails when it never will be. */
    run: async <Result>(work: Promise<Result>): Promise<Result> => {
      const outcome: { end?: PromiseSettledResult<Result> } = {};
      void Promise.allSettled([work]).then(([end]) => Object.assign(outcome, { end }));
      for (let awaited = 0; ; ) {
        await breathe(() => outcome.end !== undefined || sleepers.length >= awaited);
        const { end } = outcome;
        if (end?.status === "rejected") throw end.reason;
        if (end) return end.value;
        sleepers.sort((one, other) => other.at - one.at);
        const next = sleepers.pop();
        if (!next) throw new Error("everybody waits for ever");
        awaited = sleepers.length + 1;
        now = Math.max(now, next.at);
        next.wake();
      }
    },
  };
}

export type World = ReturnType<typeof openWorld>;

/**
 * What was called gets as far as it can without time passing: who was woken sleeps again, soon,
 * unless that was the last it did.
 */
async function breathe(isAsleep: () => boolean): Promise<void> {
  const until = performance.now() + 10;
  for (let turn = 0; turn < 8 || !isAsleep(); turn += 1) {
    if (turn >= 8 && performance.now() > until) return;
    await new Promise((next) => setImmediate(next));
  }
}

export const term = 30_000;

export type Habits = {
  readonly name: string;
  /** How long a call of the store takes. */
  readonly delay?: () => number;
  /** At which call the process stops, and for how long: `Infinity` is its end. */
  readonly stop?: { readonly call: number; readonly milliseconds: number };
};

/**
 * A process over a store: every wait of it is longer while it is stopped, and its clock is not
 * that of any other.
 */
export function openProcess(world: World, store: Store, { name, delay = () => 5, stop }: Habits) {
  const takeOvers: TakeOver[] = [];
  const lost: string[] = [];
  const ahead = name.length * 1e7 + name.charCodeAt(0) * 1e5;
  let calls = 0;
  let stoppedUntil = 0;
  const sleep = async (milliseconds: number) => {
    await world.sleep(milliseconds);
    while (stoppedUntil > world.now()) await sleepUntil(world, stoppedUntil);
  };
  const call = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    calls += 1;
    await sleep(delay() / 2);
    const result = await work();
    if (calls === stop?.call) stoppedUntil = world.now() + stop.milliseconds;
    await sleep(delay() / 2);
    return result;
  };
  const slow: Store = {
    ...store,
    read: (key, limits) => call(() => store.read(key, limits)),
    create: (key, bytes, about) => call(() => store.create(key, bytes, about)),
    replace: (key, bytes, about) => call(() => store.replace(key, bytes, about)),
    list: async function* (prefix) {
      const listed = await call(async () => {
        const all = [];
        for await (const one of store.list(prefix)) all.push(one);
        return all;
      });
      yield* listed;
    },
  };
  const leases = openLeases({
    ...{ store: slow, holder: name, term },
    clock: () => world.now() + ahead,
    onTakeOver: (takeOver) => void takeOvers.push(takeOver),
    onLost: (piece) => void lost.push(piece),
  });
  const keepRenewing = async () => {
    for (;;) {
      await sleep(term / 4);
      await leases.renew();
    }
  };
  void keepRenewing();
  const kill = () => {
    stoppedUntil = Number.POSITIVE_INFINITY;
  };
  return { name, leases, sleep, kill, store: slow, takeOvers, lost, calls: () => calls };
}

/** The dead wait for ever, and no time passes for them. */
function sleepUntil(world: World, time: number): Promise<void> {
  return time === Number.POSITIVE_INFINITY
    ? new Promise(() => {})
    : world.sleep(time - world.now());
}

export type Process = ReturnType<typeof openProcess>;
