import { type Notice, readNotices, stateOf } from "../../src/bucket/notice.ts";
import { keyIn, type Place } from "../../src/bucket/place.ts";
import { jobOfKey } from "../../src/jobs/keys.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import type { RoleKeys } from "../serverless/bucket-and-keys.ts";
import { openObjectWork } from "../serverless/bucket-work.ts";
import { log } from "../serverless/log.ts";
import { openRun } from "../serverless/run-job.ts";
import { timeLeft } from "../serverless/time-left.ts";
import { readS3Place } from "../stores/s3-place.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
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
    const end = performance.now() + callSeconds * 1000;
    const mayGoOn = timeLeft(() => end - performance.now());
    for (const notice of notices) {
      const job = place && jobOf(notice, place);
      if (job !== undefined) tell("job", job, await runJob?.(job, mayGoOn));
      else {
        const made = await runObject?.(notice, { again: true, mayGoOn });
        tell("object", stateOf(notice), made?.type ?? "ignored");
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

function jobOf(notice: Notice, place: Place): string | undefined {
  const key = keyIn(place, notice);
  return key === undefined ? undefined : jobOfKey(key);
}

/** The platform reads this name. */
class Unfinished extends Error {
  override readonly name = "Unfinished";
}

function tell(kind: "job" | "object", id: string | undefined, end: string | undefined): void {
  log({ level: end === "unknown" ? "warn" : "info", event: kind, [kind]: id, end });
  if (end === "unfinished") throw new Unfinished();
}
