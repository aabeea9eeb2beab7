import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../../src/store/store.ts";
import { clock, log } from "../server/log.ts";
import { openOutput } from "../server/open-output.ts";
import { openThreadMaker, type ThreadMaker } from "../server/thread-maker.ts";
import type { PassedOver } from "../stores/look-through.ts";
import { openInput, refuseOverlap } from "../stores/open-input.ts";
import { plainPlaceOf } from "../stores/places.ts";
import { readS3Place } from "../stores/s3-place.ts";
import { readSettings, type Settings } from "../surroundings/settings.ts";
import { type ObjectRunner, openObjectRunner } from "../work/object-runner.ts";
import { furtherAttempts, objectTools } from "../work/object-tools.ts";
import { wantedFormats } from "./build.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";
import { passTexts, reasonOf } from "./words/watch-words.ts";

/** `nianbao watch`: the bucket job on two folders (or buckets), until it is told to stop. */
export async function watch(call: Call, terminal: Terminal): Promise<Outcome> {
  const [input, output, ...others] = call.files;
  if (!input || !output || others.length > 0) throw new UsageError("watchUsage", {});
  const settings = readSettings(process.env);
  const { renderMilliseconds } = settings.limits;
  const maker = openThreadMaker({ ...settings, renderMilliseconds });
  const stop = new AbortController();
  const onSignal = () => {
    terminal.say("watchStopping");
    stop.abort();
  };
  try {
    const desk = await openDesk({ input, output }, { call, terminal, settings, maker });
    process.once("SIGTERM", onSignal).once("SIGINT", onSignal);
    terminal.say("watching", { input, output });
    await keepLooking(desk, { input, once: call.once, signal: stop.signal, terminal });
    return call.once && desk.hasTrouble() ? 1 : 0;
  } finally {
    process.off("SIGTERM", onSignal).off("SIGINT", onSignal);
    await maker.close();
  }
}

type Places = { readonly input: string; readonly output: string };

type Surroundings = {
  readonly call: Call;
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly maker: ThreadMaker;
};

type Desk = ObjectRunner & {
  /** Whether anything had errors, or could not be worked on. */
  readonly hasTrouble: () => boolean;
};

async function openDesk(
  { input, output }: Places,
  { call, terminal, settings, maker }: Surroundings,
): Promise<Desk> {
  const wish = { formats: wantedFormats(call), options: call.options };
  const { limits, threads, pathStyle } = settings;
  await refuseOverlap(input, output);
  let trouble = false;
  const tell = ({ path: file, reason, code = "" }: PassedOver) => {
    trouble ||= reason === "unreadable" || reason === "name";
    terminal.warn(passTexts[reason], { file, code });
  };
  const { settleMilliseconds, ...source } = await openInput(input, { pathStyle, tell });
  const opened = await openOutput(output, pathStyle);
  const tools = objectTools({
    ...source,
    ...opened,
    ...{ maker, limits, wish, clock, log, furtherAttempts, parallel: threads },
  });
  const runner = openObjectRunner({
    ...{ tools, settleMilliseconds, lanes: threads },
    clock: () => performance.now(),
    onEnd: ({ key: file }, end) => {
      if (end.type !== "made" && end.type !== "refused") return;
      const isMade = end.type === "made";
      trouble ||= !isMade;
      const told = isMade ? end.key : (opened.naming.textOf(end.key) ?? end.key);
      const path = pathIn(output, told);
      const result = isMade ? dirname(path) : path;
      terminal.say(isMade ? "watchMade" : "watchRefused", { file, result });
    },
    onFailure: ({ key: file }, error) => {
      trouble = true;
      terminal.warn("watchFailed", { file, reason: reasonOf(error, terminal) });
    },
  });
  return { ...runner, hasTrouble: () => trouble };
}

type Looking = {
  readonly input: string;
  readonly once: boolean;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
};

async function keepLooking(desk: Desk, looking: Looking): Promise<void> {
  const { once, signal } = looking;
  const look = openLook(desk, looking);
  while (!signal.aborted) {
    const startedAt = performance.now();
    const unsettled = await look();
    if (once && unsettled === 0) break;
    const milliseconds = Math.max(1000, 10 * (performance.now() - startedAt));
    await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }
  await (signal.aborted ? desk.drain() : desk.idle());
}

/** Looks once; what stands in the way is said once until it changes or passes. */
function openLook(
  { sweep }: Desk,
  { input, once, terminal }: Looking,
): () => Promise<number | undefined> {
  let told = "";
  return async () => {
    try {
      const { unsettled } = await sweep();
      told = "";
      return unsettled;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const failure = { file: error.key || input, reason: reasonOf(error, terminal) };
      if (once) throw new UsageError("watchUnlisted", failure);
      if (told !== failure.reason) terminal.warn("watchFailed", failure);
      told = failure.reason;
      return undefined;
    }
  };
}

/** Where a person finds a result. */
function pathIn(output: string, key: string): string {
  return readS3Place(output)
    ? `${output.replace(/\/$/, "")}/${key}`
    : join(output, plainPlaceOf(key));
}
