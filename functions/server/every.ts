import { setTimeout as pause } from "node:timers/promises";

/**
 * Does something again and again, with a pause in between; what takes long has the longer pauses,
 * so that a large store is not asked all the time.
 *
 * @returns ends it.
 */
export function every(milliseconds: number, work: () => Promise<void>): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const goOn = async () => {
    while (!signal.aborted) {
      const startedAt = performance.now();
      await work();
      const wait = Math.max(milliseconds, pausesPerWork * (performance.now() - startedAt));
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  void goOn();
  return () => stop.abort();
}

const pausesPerWork = 10;
