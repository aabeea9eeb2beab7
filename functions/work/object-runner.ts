import { listDone } from "../../src/bucket/done-marks.ts";
import type { Notice } from "../../src/bucket/notice.ts";
import type { ObjectTools } from "../../src/bucket/object-tools.ts";
import { keyWithin } from "../../src/bucket/place.ts";
import { idOf } from "../../src/bucket/take-turns.ts";
import { type ObjectQueueParts, type ObjectWork, openObjectQueue } from "./object-queue.ts";

/** Works on objects within this process: those it is told of, and those it finds. */
export type ObjectRunner = {
  /** Has an object worked on soon; what is in work already is not begun again. */
  readonly announce: (notice: Notice) => void;
  /**
   * Looks for objects that nobody has told of, and takes up again what failed.
   * @throws {StoreError} when input or output cannot be listed
   */
  readonly sweep: () => Promise<SweepEnd>;
  /** Waits until everything that was found or announced is done or has failed. */
  readonly idle: () => Promise<void>;
  /** Ends the reports in work and begins no more; the rest is for the next start. */
  readonly drain: () => Promise<void>;
};

export type SweepEnd = {
  /** Objects that may still be growing. */
  readonly unsettled: number;
  /** Objects that the store has failed, to be tried again. */
  readonly failed: number;
};

export type ObjectRunnerParts = ObjectQueueParts & {
  /** How long an object must look the same before it is taken for whole. */
  readonly settleMilliseconds: number;
};

type Sighting = ObjectWork & { readonly since: number };

export function openObjectRunner(parts: ObjectRunnerParts): ObjectRunner {
  const { tools, clock, settleMilliseconds } = parts;
  const queue = openObjectQueue(parts);
  let marks: ReadonlySet<string> | undefined;
  let growing: ReadonlyMap<string, Sighting> = new Map();

  const sightings = async (now: number): Promise<Sighting[]> => {
    const again = marks === undefined;
    const done = marks ?? (await listDone(tools.output));
    const found: Sighting[] = [];
    for await (const notice of noticesOf(tools)) {
      const id = idOf(notice);
      if (done.has(id) || queue.knows(id)) continue;
      found.push(growing.get(id) ?? { id, notice, again, since: now });
    }
    marks = done;
    return found;
  };

  return {
    announce: (notice) => {
      const id = idOf(notice);
      queue.add({ id, notice, again: false });
    },
    sweep: async () => {
      const now = clock();
      const found = await sightings(now);
      const isSettled = ({ since }: Sighting) => now - since >= settleMilliseconds;
      for (const work of found.filter(isSettled)) queue.add(work);
      const others = found.filter((work) => !isSettled(work));
      growing = new Map(others.map((work) => [work.id, work]));
      return { unsettled: growing.size, failed: queue.retry() };
    },
    idle: queue.idle,
    drain: queue.drain,
  };
}

async function* noticesOf({ input, place }: ObjectTools): AsyncGenerator<Notice> {
  for await (const { key, size, tag } of input.list("")) {
    const notice = { bucket: place.bucket, key: place.prefix + key, size, tag };
    if (keyWithin(place, notice) !== undefined) yield notice;
  }
}
