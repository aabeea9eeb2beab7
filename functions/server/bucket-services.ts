import { readNotices, stateOf } from "../../src/bucket/notice.ts";
import { keyWithin } from "../../src/bucket/place.ts";
import type { Services } from "../../src/http/services.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { openInput, refuseOverlap } from "../stores/open-input.ts";
import { aboutError } from "../surroundings/about-error.ts";
import type { Variables } from "../surroundings/variables.ts";
import type { JobToolParts } from "../work/job-tools.ts";
import { openObjectRunner } from "../work/object-runner.ts";
import { furtherAttempts, objectTools } from "../work/object-tools.ts";
import { readObjectWish } from "../work/object-wish.ts";
import { every } from "./every.ts";
import { openOutput } from "./open-output.ts";
import type { Trial } from "./readiness.ts";
import { openServerLeases } from "./server-leases.ts";

type Parts = Omit<JobToolParts, "store" | "collector" | "parallel"> & {
  readonly threads: number;
  readonly sweepSeconds: number;
  readonly leaseSeconds: number;
  readonly pathStyle: boolean;
  /** Where else this program writes. */
  readonly storeName: string | undefined;
};

export type BucketServices = {
  readonly services: Pick<Services, "events">;
  /** Of the places that it reads and writes. */
  readonly trials: Readonly<Record<"input" | "output", Trial>>;
  /** Ends the reports in work and begins no more. */
  readonly drain: () => Promise<void>;
};

/**
 * Works on the reports that are put into `NIANBAO_INPUT`, with results in `NIANBAO_OUTPUT`: each a
 * folder, or `s3://bucket/prefix`. A store that tells of them shows `NIANBAO_EVENTS_TOKEN`; its
 * notices can be lost, so the input is looked through now and then.
 *
 * @returns undefined where neither is set.
 * @throws {GenerationError} `BUCKET-HALF`, `BUCKET-OVERLAP`, `STORE-CLOSED`, `STORE-UNSAFE`,
 * `SETTING-FORMATS`
 */
export async function openBucketServices(
  variables: Variables,
  parts: Parts,
): Promise<BucketServices | undefined> {
  const { NIANBAO_INPUT, NIANBAO_OUTPUT, NIANBAO_EVENTS_TOKEN: token } = variables;
  if (!NIANBAO_INPUT && !NIANBAO_OUTPUT) return undefined;
  const { threads, pathStyle, log } = parts;
  if (!NIANBAO_INPUT || !NIANBAO_OUTPUT) throw new GenerationError("BUCKET-HALF", {});
  await refuseOverlap(NIANBAO_INPUT, NIANBAO_OUTPUT);
  if (parts.storeName) await refuseOverlap(NIANBAO_INPUT, parts.storeName);
  const { settleMilliseconds, ...source } = await openInput(NIANBAO_INPUT, {
    pathStyle,
    tell: ({ path, reason, code }) =>
      log({ level: "warn", event: "passed-over", path, reason, code }),
  });
  const opened = await openOutput(NIANBAO_OUTPUT, pathStyle);
  const { output } = opened;
  const wish = readObjectWish(variables);
  const runner = openObjectRunner({
    tools: objectTools({
      ...parts,
      ...source,
      ...opened,
      wish,
      parallel: threads,
      furtherAttempts,
    }),
    settleMilliseconds,
    leases: openServerLeases({ store: output, leaseSeconds: parts.leaseSeconds, log }),
    lanes: threads,
    clock: () => performance.now(),
    onEnd: (notice, { type: end }) =>
      log({ level: "info", event: "object", object: stateOf(notice), end }),
    onFailure: (notice, error) =>
      log({ level: "warn", event: "object-failed", object: stateOf(notice), ...aboutError(error) }),
  });
  const announce = (message: unknown) => {
    const notices = readNotices(message);
    const ours = notices?.filter((notice) => keyWithin(source.place, notice) !== undefined);
    for (const notice of ours ?? []) runner.announce(notice);
    return notices !== undefined;
  };
  // Listing a large input takes long: whoever asks is told how the last time ended.
  let swept: Promise<unknown> = Promise.resolve();
  const stopSweeping = every(parts.sweepSeconds * 1000, async () => {
    const sweep = runner.sweep();
    const [end] = await Promise.allSettled([sweep]);
    swept = sweep;
    if (end.status === "fulfilled") return;
    log({ level: "error", event: "sweep-failed", ...aboutError(end.reason) });
  });
  return {
    services: token ? { events: { token, announce } } : {},
    trials: { input: async () => void (await swept), output: output.tryWriting },
    drain: async () => {
      stopSweeping();
      await runner.drain();
    },
  };
}
