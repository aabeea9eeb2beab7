import { availableParallelism } from "node:os";
import { defaultLimits, type Limits } from "../../src/http/limits.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import type { Variables } from "./variables.ts";

/** Settings that are numbers, with what they mean and what they are when not set. */
const numbers = {
  /** The largest body of a document or check, in bytes. */
  NIANBAO_BODY_BYTES: defaultLimits.bodyBytes,
  /** The largest body of a batch, in bytes. */
  NIANBAO_BATCH_BYTES: defaultLimits.batchBodyBytes,
  /** The largest file to import, in bytes. */
  NIANBAO_IMPORT_BYTES: defaultLimits.importBytes,
  /** Reports in a batch. */
  NIANBAO_BATCH_REPORTS: defaultLimits.reportsPerBatch,
  /** Values in a report, containers among them. */
  NIANBAO_NODES: defaultLimits.nodes,
  /** Characters of one text. */
  NIANBAO_TEXT_CHARACTERS: defaultLimits.stringCharacters,
  /** Findings told in a problem. */
  NIANBAO_FINDINGS: defaultLimits.findingsReturned,
  /** Milliseconds for a document, waiting for a thread included; then it is stopped. */
  NIANBAO_RENDER_MS: defaultLimits.renderMilliseconds,
  /** Threads that make documents. */
  NIANBAO_THREADS: availableParallelism(),
  /** Documents that wait for a thread; more are refused with 429. */
  NIANBAO_QUEUE: 16,
  /** Megabytes of JavaScript objects for each thread. */
  NIANBAO_THREAD_MB: 512,
  /** Seconds between two looks for objects in `NIANBAO_INPUT` that no notice told of. */
  NIANBAO_SWEEP_SECONDS: 60,
  /** Seconds for which a server that is told to stop still takes requests; `/readyz` says no. */
  NIANBAO_STOP_DELAY_SECONDS: 0,
  /** Seconds that a cloud's function has for an event, as its platform was told. */
  NIANBAO_CALL_SECONDS: 300,
  /** Seconds between two looks for jobs that other servers over the same store were asked for. */
  NIANBAO_LOOK_SECONDS: 2,
  /** Seconds of silence after which another server takes over what one has in work. */
  NIANBAO_LEASE_SECONDS: 30,
} as const;

/**
 * Settings of the HTTP interface. Besides the numbers above and `NIANBAO_ORIGINS` there are
 * `NIANBAO_STORE` (see `openStore`), `NIANBAO_STORE_EXCLUSIVE` (see `readExclusiveBy`),
 * `NIANBAO_KEYS_FILE`,
 * `NIANBAO_KEYS` and `NIANBAO_KEYS_SECRET` (see `openKeys`), `NIANBAO_INPUT`, `NIANBAO_OUTPUT` and
 * `NIANBAO_EVENTS_TOKEN` (see `openBucketServices`), `NIANBAO_FORMATS` and `NIANBAO_ARCHIVE` (see
 * `readObjectWish`), `NIANBAO_WEBHOOKS_ALLOW` (see
 * `readAllowances`) and `NIANBAO_FONTS` (see `openFonts`), which are read where they are used; in a
 * cloud's function also `NIANBAO_FUNCTION` and `NIANBAO_NODE` (see `deployment/bootstrap`),
 * `NIANBAO_PORT` (see `serve`) and `NIANBAO_OPEN` (see `runHttp`).
 */
export type Settings = {
  readonly limits: Limits;
  readonly threads: number;
  readonly queue: number;
  readonly threadMegabytes: number;
  readonly sweepSeconds: number;
  readonly stopDelaySeconds: number;
  readonly callSeconds: number;
  readonly lookSeconds: number;
  readonly leaseSeconds: number;
  /** `NIANBAO_STORE_PATH_STYLE`: `true` for stores that tell buckets apart by the path. */
  readonly pathStyle: boolean;
  /** `NIANBAO_ORIGINS`: whose pages may call, separated by commas; none when not set. */
  readonly origins: readonly string[];
};

/**
 * Reads the settings of the HTTP interface from environment variables.
 * @throws {GenerationError} `SETTING-NUMBER`
 */
export function readSettings(variables: Variables): Settings {
  const number = (name: keyof typeof numbers) => readNumber(name, variables);
  return {
    limits: {
      ...defaultLimits,
      bodyBytes: number("NIANBAO_BODY_BYTES"),
      batchBodyBytes: number("NIANBAO_BATCH_BYTES"),
      importBytes: number("NIANBAO_IMPORT_BYTES"),
      reportsPerBatch: number("NIANBAO_BATCH_REPORTS"),
      nodes: number("NIANBAO_NODES"),
      stringCharacters: number("NIANBAO_TEXT_CHARACTERS"),
      findingsReturned: number("NIANBAO_FINDINGS"),
      renderMilliseconds: number("NIANBAO_RENDER_MS"),
    },
    threads: number("NIANBAO_THREADS"),
    queue: number("NIANBAO_QUEUE"),
    threadMegabytes: number("NIANBAO_THREAD_MB"),
    sweepSeconds: number("NIANBAO_SWEEP_SECONDS"),
    stopDelaySeconds: number("NIANBAO_STOP_DELAY_SECONDS"),
    callSeconds: number("NIANBAO_CALL_SECONDS"),
    lookSeconds: number("NIANBAO_LOOK_SECONDS"),
    leaseSeconds: number("NIANBAO_LEASE_SECONDS"),
    pathStyle: variables.NIANBAO_STORE_PATH_STYLE === "true",
    origins: (variables.NIANBAO_ORIGINS ?? "").split(",").flatMap((one) => one.trim() || []),
  };
}

function readNumber(name: keyof typeof numbers, variables: Variables): number {
  const given = variables[name];
  if (given === undefined || given === "") return numbers[name];
  if (/^[1-9]\d{0,11}$/.test(given)) return Number(given);
  throw new GenerationError("SETTING-NUMBER", { name, given });
}
