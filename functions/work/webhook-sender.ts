import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Key, KeySource } from "../../src/http/gate/key.ts";
import type { Caller } from "../../src/http/gate.ts";
import type { LogEntry } from "../../src/http/services.ts";
import { finding } from "../../src/messages/finding.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import { type Allowance, allowances } from "../../src/webhooks/address-ranges.ts";
import { type Attempt, attemptOf, deliver, hastySchedule } from "../../src/webhooks/deliver.ts";
import {
  guardAddress,
  guardResolved,
  literalAddress,
  webhookRefused,
} from "../../src/webhooks/guard-address.ts";
import { type JobDone, type SignedMessage, signJobDone } from "../../src/webhooks/job-done.ts";

export type Webhooks = {
  /** @throws {Problem} `webhook-refused` */
  readonly judge: (url: string, caller: Caller | undefined) => Promise<void>;
  /** Tells the address that the job is done, several times if need be. */
  readonly announce: (url: string, callerId: string, job: JobDone) => Promise<"sent" | "failed">;
};

type Address = { readonly address: string; readonly family: number };

export type WebhookParts = {
  readonly keys: KeySource | undefined;
  readonly allowed: readonly Allowance[];
  readonly log: (entry: LogEntry) => void;
  readonly schedule?: readonly number[];
  readonly attemptMilliseconds?: number;
  readonly clock?: () => Date;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly resolve?: (hostname: string) => Promise<readonly Address[]>;
};

/** Webhooks that go only where the caller's key and the operator let them, and never further. */
export function openWebhooks(parts: WebhookParts): Webhooks {
  const { keys, allowed, log, schedule = hastySchedule, sleep: wait = sleepFor } = parts;
  const find = async (url: string, id: string) => subscriptionOf(url, await keys?.(id), allowed);
  return {
    judge: async (url, caller) => void (await find(url, caller?.id ?? "")),
    announce: async (url, callerId, job) => {
      const attempt = async () => {
        const { target, secret } = await find(url, callerId);
        return await send(target, signJobDone(job, secret, (parts.clock ?? now)()), parts);
      };
      const outcome = await deliver(() => settled(attempt), { schedule, sleep: wait });
      log({ level: outcome === "sent" ? "info" : "warn", event: "webhook", outcome, job: job.id });
      return outcome;
    },
  };
}

/**
 * What `NIANBAO_WEBHOOKS_ALLOW` lets webhooks use besides https to public addresses.
 * @throws {GenerationError} `WEBHOOKS-ALLOW`
 */
export function readAllowances(words = ""): Allowance[] {
  const names = words.split(",").filter((word) => word !== "");
  return names.map((name) => {
    const known = allowances.find((one) => one === name.trim());
    if (known) return known;
    const parameters = { read: name, allowed: allowances.join("、") };
    throw new GenerationError("WEBHOOKS-ALLOW", parameters, [
      finding("WEBHOOKS-ALLOW", "error", { pointer: "" }, parameters),
    ]);
  });
}

/** The key's own list and secret, as they are now. */
function subscriptionOf(url: string, key: Key | undefined, allowed: readonly Allowance[]) {
  const target = guardAddress(url, key?.webhookHosts ?? [], allowed);
  if (key?.webhookSecret === undefined) throw webhookRefused(url, "@webhookSecret");
  return { target, secret: key.webhookSecret };
}

/** A refusal by our own guard is final; whatever the network throws may pass. */
async function settled(attempt: () => Promise<Attempt>): Promise<Attempt> {
  try {
    return await attempt();
  } catch (error) {
    return error instanceof Problem ? "refused" : "failed";
  }
}

async function send(url: URL, message: SignedMessage, parts: WebhookParts): Promise<Attempt> {
  const { allowed, resolve = resolveName, attemptMilliseconds = 10_000 } = parts;
  const signal = AbortSignal.timeout(attemptMilliseconds);
  const isNamed = literalAddress(url) === undefined;
  const addresses = isNamed ? guardResolved(url, await resolve(url.hostname), allowed) : [];
  return attemptOf(await post(url, message, { lookup: pinned(addresses), signal }));
}

type Connection = { readonly lookup: LookupFunction; readonly signal: AbortSignal };

/**
 * The status that is answered. Redirects are not followed and the answer's body is not read. The
 * agent is our own: a shared one could keep a connection to another address.
 */
function post(url: URL, { body, headers }: SignedMessage, connection: Connection): Promise<number> {
  const { request, Agent } = url.protocol === "https:" ? https : http;
  const options = { ...connection, agent: new Agent(), method: "POST" };
  const length = { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    request(url, { ...options, headers: { ...headers, ...length } })
      .on("response", (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      })
      .on("error", reject)
      .end(body);
  });
}

/** Answers with addresses that were judged before, whatever the name stands for by now. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_hostname, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, [...addresses]);
    else done(null, first?.address ?? "", first?.family);
  };
}

async function resolveName(hostname: string): Promise<readonly Address[]> {
  return await lookup(hostname, { all: true });
}

async function sleepFor(milliseconds: number): Promise<void> {
  await sleep(milliseconds);
}

function now(): Date {
  return new Date();
}
