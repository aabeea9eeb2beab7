import { type Notice, readNotices } from "../../src/bucket/notice.ts";
import { jobOfKey } from "../../src/jobs/keys.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import type { RoleKeys } from "../lambda/bucket-and-keys.ts";
import { openObjectWork } from "../lambda/bucket-work.ts";
import { openRun } from "../lambda/run-job.ts";
import { log, type Variables } from "../lambda/surroundings.ts";
import { readS3Place } from "../stores/s3-place.ts";
import { readSettings } from "../surroundings/settings.ts";
import { furtherAttempts } from "../work/object-tools.ts";

/** Works on an event; throws when it has to come again. */
export type Work = (event: string) => Promise<void>;

/**
 * What works on the notices of buckets: on reports in `NIANBAO_INPUT`, and on the requests of jobs
 * in `NIANBAO_STORE`.
 *
 * @throws {GenerationError} when a setting is missing or wrong
 */
export function openWork(variables: Variables, keys: RoleKeys): Work {
  const { NIANBAO_STORE: store, NIANBAO_INPUT: input, NIANBAO_OUTPUT: output } = variables;
  const { callSeconds } = readSettings(variables);
  const runJob = store ? openRun(variables, keys) : undefined;
  // No platform says whether a notice has come before: each time counts as a further one.
  const hasInput = input || output || !store;
  const runObject = hasInput ? openObjectWork(variables, { keys, furtherAttempts }) : undefined;
  const place = readS3Place(store ?? "");
  return async (event) => {
    const notices = readEvent(event);
    const mayGoOn = timeLeft(callSeconds);
    for (const notice of notices) {
      const job = place && jobOf(notice, place);
      if (job !== undefined) tell("job", job, await runJob?.(job, mayGoOn));
      else {
        const end = await runObject?.(notice, { again: true, mayGoOn });
        tell("object", notice.version ?? notice.tag, end?.type ?? "ignored");
      }
    }
  };
}

/** @throws {Problem} `event-unknown` */
function readEvent(event: string): readonly Notice[] {
  const notices = readNotices(event);
  if (!notices) throw new Problem("event-unknown", {});
  return notices;
}

function jobOf(
  { bucket, key }: Notice,
  place: NonNullable<ReturnType<typeof readS3Place>>,
): string | undefined {
  const isWithin = bucket === place.bucket && key.startsWith(place.prefix);
  return isWithin ? jobOfKey(key.slice(place.prefix.length)) : undefined;
}

/** A call that has less than this left begins no further report. */
const lastMilliseconds = 45_000;

function timeLeft(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000 - lastMilliseconds;
  return () => performance.now() < end;
}

/** The platform reads this name. */
class Unfinished extends Error {
  override readonly name = "Unfinished";
}

/** Objects are known by their state: their names are for those to see who may see the bucket. */
function tell(kind: "job" | "object", id: string | undefined, end: string | undefined): void {
  log({ level: end === "unknown" ? "warn" : "info", event: kind, [kind]: id, end });
  if (end === "unfinished") throw new Unfinished();
}
