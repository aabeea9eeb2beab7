import { failuresOf, queued } from "../queued.ts";
import type { RunningFunction } from "../start-function.ts";
import type { SoakQueue } from "./queue.ts";

/** Functions at work on a queue; a killed one is followed by another, as on Lambda. */
export type Workers = {
  /** Settles when the queue is empty. */
  readonly done: Promise<void>;
  /** Ends the process of a lane at once, wherever it is in its work; false when there is none. */
  readonly kill: (lane: number) => boolean;
  readonly deaths: () => number;
};

export function startWorkers(
  lanes: number,
  queue: SoakQueue,
  startIn: (lane: number) => Promise<RunningFunction>,
): Workers {
  const alive = new Map<number, RunningFunction>();
  let deaths = 0;

  const start = async (lane: number) => {
    const worker = await startIn(lane);
    alive.set(lane, worker);
    return worker;
  };
  const work = async (lane: number) => {
    let worker = await start(lane);
    for (let message = await queue.receive(); message; message = await queue.receive()) {
      const outcome = await worker.invoke(queued(message));
      const isAlive = outcome.type !== "unanswered";
      if (isAlive && failuresOf(outcome).length === 0) queue.delete(message.id);
      else queue.giveBack(message.id);
      if (isAlive) continue;
      await worker.stop();
      deaths += 1;
      worker = await start(lane);
    }
    await worker.stop();
  };

  return {
    done: Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane))).then(() => {}),
    kill: (lane) => {
      const worker = alive.get(lane);
      alive.delete(lane);
      void worker?.stop();
      return worker !== undefined;
    },
    deaths: () => deaths,
  };
}
