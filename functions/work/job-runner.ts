import type { LogEntry } from "../../src/http/services.ts";
import { unfinishedJobs } from "../../src/jobs/jobs.ts";
import type { ShareEnd } from "../../src/jobs/share-job.ts";
import type { Store } from "../../src/store/store.ts";
import { aboutError } from "../surroundings/about-error.ts";

/** Runs jobs within this process. */
export type JobRunner = {
  /** Has a job run soon; one that runs already is not begun again. */
  readonly enqueue: (id: string) => void;
  /** Takes up what an earlier process has left, and what others have been asked for. */
  readonly resume: () => Promise<void>;
  /** Ends the reports in work and begins no more; the rest is for the next start. */
  readonly drain: () => Promise<void>;
};

export type JobRunnerParts = {
  readonly store: Store;
  readonly run: (id: string, mayGoOn: () => boolean) => Promise<ShareEnd>;
  /** May take long: whoever is told of a job may be away. Nobody waits for it. */
  readonly close: (id: string) => Promise<void>;
  readonly log: (entry: LogEntry) => void;
  /** Jobs at once, so that a large one does not hold up a small one. */
  readonly parallel?: number;
  /** Milliseconds until a job is tried again that the store has failed; longer each time. */
  readonly retryMilliseconds?: number;
};

/** An error of ours does not pass: it may be written to the log every ten minutes. */
const mostDoublings = 7;

export function openJobRunner(parts: JobRunnerParts): JobRunner {
  const { parallel = 2 } = parts;
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const retries = new Map<string, NodeJS.Timeout>();
  const closed = new Set<string>();
  const failures = new Map<string, number>();
  let draining = false;

  const startNext = () => {
    const [id] = [...waiting].filter((one) => !running.has(one));
    if (id === undefined || running.size >= parallel || draining) return;
    waiting.delete(id);
    running.set(id, runOnce(id));
    startNext();
  };
  const runOnce = async (id: string) => {
    const failed = await attempt(id, () => draining, parts);
    running.delete(id);
    if (failed) tryLater(id);
    else failures.delete(id);
    startNext();
  };
  const tryLater = (id: string) => {
    const failure = (failures.get(id) ?? 0) + 1;
    failures.set(id, failure);
    const wait = (parts.retryMilliseconds ?? 5000) * 2 ** Math.min(failure, mostDoublings);
    clearTimeout(retries.get(id));
    const timer = setTimeout(() => {
      retries.delete(id);
      enqueue(id);
    }, wait);
    retries.set(id, timer.unref());
  };
  const enqueue = (id: string) => {
    waiting.add(id);
    startNext();
  };

  return {
    enqueue,
    resume: async () => {
      for (const id of await unfinishedJobs(parts.store, closed)) {
        if (!running.has(id) && !retries.has(id)) enqueue(id);
      }
    },
    drain: async () => {
      draining = true;
      for (const timer of retries.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}

/** Whether the job has to be tried again. */
async function attempt(
  job: string,
  isDraining: () => boolean,
  { run, close, log }: JobRunnerParts,
): Promise<boolean> {
  try {
    const end = await run(job, () => !isDraining());
    if (end === "waiting") return false;
    log({ level: "info", event: "job", job, end });
    if (end === "done") close(job).catch((error: unknown) => tell(error, job, log));
    return false;
  } catch (error) {
    tell(error, job, log);
    return true;
  }
}

function tell(error: unknown, job: string, log: JobRunnerParts["log"]): void {
  log({ level: "error", event: "job-failed", job, ...aboutError(error) });
}
