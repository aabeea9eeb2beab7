import type { Notice } from "../../src/bucket/notice.ts";
import type { ObjectTools } from "../../src/bucket/object-tools.ts";
import { runObject } from "../../src/bucket/run-object.ts";
import { type TurnEnd, takeTurn } from "../../src/bucket/take-turns.ts";
import type { Leases } from "../../src/leases/leases.ts";

export type ObjectWork = {
  /** The same for a state of an object, whether it was announced or found. */
  readonly id: string;
  readonly notice: Notice;
  /** It was there when this process began: an earlier one may have ended by it. */
  readonly again: boolean;
};

/** The objects that this process has to work on, each once at a time. */
export type ObjectQueue = {
  readonly add: (work: ObjectWork) => void;
  /** Whether it is done, in work here or elsewhere, or waits. */
  readonly knows: (id: string) => boolean;
  /** Takes up what failed long enough ago. @returns how many objects have failed so far. */
  readonly retry: () => number;
  readonly idle: () => Promise<void>;
  readonly drain: () => Promise<void>;
};

export type ObjectQueueParts = {
  readonly tools: ObjectTools;
  /** Shares the work with other servers over the same output; left out where there are none. */
  readonly leases?: Leases;
  /** Objects in work at once. */
  readonly lanes: number;
  /** Milliseconds, on a clock that only goes forward. */
  readonly clock: () => number;
  readonly onEnd: (notice: Notice, end: TurnEnd) => void;
  readonly onFailure: (notice: Notice, error: unknown) => void;
  /** Until an object is tried again that the store has failed; longer each time. */
  readonly retryMilliseconds?: number;
};

type Failure = { readonly work: ObjectWork; readonly count: number; readonly dueAt: number };

const mostDoublings = 6;

export function openObjectQueue(parts: ObjectQueueParts): ObjectQueue {
  const { tools, leases, lanes, clock, retryMilliseconds = 5000 } = parts;
  const done = new Set<string>();
  const waiting = new Map<string, ObjectWork>();
  const running = new Map<string, Promise<void>>();
  const failures = new Map<string, Failure>();
  const elsewhere = new Map<string, NodeJS.Timeout>();
  let draining = false;

  const startNext = () => {
    const [work] = waiting.values();
    if (!work || running.size >= lanes || draining) return;
    waiting.delete(work.id);
    running.set(work.id, runOnce(work));
    startNext();
  };
  const runOnce = async (work: ObjectWork) => {
    const { id, notice, again } = work;
    const run = { again, mayGoOn: () => !draining };
    try {
      const end = await (leases
        ? takeTurn(notice, run, { tools, leases })
        : runObject(notice, run, tools));
      noteEnd(work, end);
    } catch (error) {
      noteFailure(work);
      parts.onFailure(notice, error);
    }
    running.delete(id);
    startNext();
  };
  const noteEnd = (work: ObjectWork, end: TurnEnd) => {
    const { id, notice } = work;
    failures.delete(id);
    if (end.type === "held") return lookLater(work);
    if (end.type !== "unfinished") done.add(id);
    parts.onEnd(notice, end);
  };
  /** Whoever has it may end without a result. */
  const lookLater = (work: ObjectWork) => {
    const look = () => {
      elsewhere.delete(work.id);
      add(work);
    };
    clearTimeout(elsewhere.get(work.id));
    elsewhere.set(work.id, setTimeout(look, leases?.term).unref());
  };
  const noteFailure = (work: ObjectWork) => {
    const count = (failures.get(work.id)?.count ?? 0) + 1;
    const wait = retryMilliseconds * 2 ** Math.min(count - 1, mostDoublings);
    failures.set(work.id, { work, count, dueAt: clock() + wait });
  };
  const add = (work: ObjectWork) => {
    if (!waiting.has(work.id) && !running.has(work.id)) waiting.set(work.id, work);
    startNext();
  };

  return {
    add,
    knows: (id) => [done, waiting, running, failures, elsewhere].some((objects) => objects.has(id)),
    retry: () => {
      for (const { work, dueAt } of failures.values()) if (dueAt <= clock()) add(work);
      return failures.size;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    drain: async () => {
      draining = true;
      for (const timer of elsewhere.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
