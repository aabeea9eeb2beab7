import { Problem } from "../messages/problems/problem.ts";

/** Whoever waits at a page goes before a batch. */
const pauseMilliseconds = 250;

/** Does a job's work as soon as there is a thread for it. */
export async function whenFree<Result>(
  work: () => Promise<Result>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem && error.code === "busy")) throw error;
      await pause(pauseMilliseconds);
    }
  }
}
