import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import ipaddr from "ipaddr.js";
import { answerProblem } from "../../src/http/answer/answer-problem.ts";
import { createApp } from "../../src/http/app.ts";
import { Problem } from "../../src/http/problem.ts";
import type { Readiness } from "../../src/http/readiness.ts";
import type { Services } from "../../src/http/services.ts";
import { type Address, listen } from "../server/listen.ts";
import { nameForCurl } from "../server/name-for-curl.ts";
import { openServices } from "../server/services.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome, ServeWish } from "./words/call.ts";
import { portOf } from "./words/option-values.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao serve`: the HTTP interface on this machine, until it is told to stop. */
export async function serve({ serve: wish }: Call, terminal: Terminal): Promise<Outcome> {
  const address = addressOf(wish);
  const told = toldToEnd();
  const opened = await Promise.race([openServices(process.env, wish.store), told]);
  // Nothing was taken yet that would have to be finished.
  if (!opened) process.exit(0);
  const leaving = new AbortController();
  const services = { ...opened.services, ready: untilLeaving(opened.services, leaving.signal) };
  try {
    if (!services.gate && !wish.open) refuseOthers(address.host);
    const listening = await listen(answersOf(services), address, { leaving: leaving.signal }).catch(
      cannotListen,
    );
    const { port } = listening;
    if (!services.page) terminal.warn("pageMissing");
    terminal.say("serving", { address: `http://${inAddress(address.host)}:${port}` });
    const store = wish.store ?? (process.env.NIANBAO_STORE || undefined);
    if (store === undefined) terminal.say("servingWithoutStore");
    else terminal.say("servingStore", { store });
    await told;
    leaving.abort();
    await delayStop(opened.stopDelaySeconds, terminal);
    terminal.say("draining");
    const drained = Promise.all([listening.drain(), opened.drain()]);
    await Promise.race([drained, pause(drainMilliseconds, undefined, { ref: false })]);
  } finally {
    await opened.close();
  }
  // News of jobs may wait for an address that is away: the next process tells them again.
  process.exit(0);
}

/**
 * Listens from the start on: in a container this is the first process, which a signal that nobody
 * listens to does not end.
 */
async function toldToEnd(): Promise<undefined> {
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
}

/** Whoever shares requests out among servers asks `/readyz` to learn which to leave out. */
function untilLeaving({ ready }: Services, leaving: AbortSignal): Readiness {
  return async () => (leaving.aborted ? { server: "stopping" } : ((await ready?.()) ?? {}));
}

/** Requests still come for a while where many machines have to hear that this one goes. */
async function delayStop(seconds: number, terminal: Terminal): Promise<void> {
  if (seconds === 0) return;
  terminal.say("leaving", { seconds: String(seconds) });
  await pause(seconds * 1000);
}

/**
 * Platforms kill what has not ended 30 seconds after they asked, besides the delay that was wished
 * for. Jobs go on at the next start.
 */
const drainMilliseconds = 27_000;

/** Platforms say by variables where they expect the server. */
function addressOf({ host, port }: ServeWish): Address {
  const { HOST, PORT } = process.env;
  return { host: host ?? (HOST || "127.0.0.1"), port: port ?? portOf(PORT || "8080") };
}

/** Without keys only programs on this machine may call. */
function refuseOthers(host: string): void {
  const isAddress = ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
  if (host !== "localhost" && !isAddress) throw new UsageError("serveOpen", { host });
}

function answersOf(services: Services) {
  const app = createApp(services);
  const fetch = async (request: Request): Promise<Response> =>
    nameForCurl(request, await app.fetch(request));
  const refuse = (): Response =>
    answerProblem(new Problem("address-wrong", {}), {
      requestId: services.newId(),
      language: "zh-CN",
      most: 0,
    });
  return { fetch, refuse };
}

function cannotListen(error: unknown): never {
  if (!(error instanceof Error && "code" in error)) throw error;
  const { code } = error as NodeJS.ErrnoException;
  throw new UsageError("cannotListen", { reason: code ?? error.message });
}

function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
