import { setTimeout as pause } from "node:timers/promises";

/**
 * Does something at once, and again and again, with a pause in between.
 *
 * @param rest - how many times as long as the work its pause is at least, so that what takes long
 *   is not done all the time.
 * @returns ends it.
 */
export function every(milliseconds: number, work: () => Promise<void>, rest = 0): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const goOn = async () => {
    while (!signal.aborted) {
      const startedAt = performance.now();
      await work();
      const wait = Math.max(milliseconds, rest * (performance.now() - startedAt));
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  void goOn();
  return () => stop.abort();
}
