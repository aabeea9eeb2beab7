import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "../serverless/log.ts";
import { attempt } from "./attempt.ts";
import { headerIn } from "./call-of.ts";
import type { Platform } from "./platform.ts";
import { openRole } from "./role-keys.ts";
import { openWork } from "./work.ts";

/** Where a platform hands events out to those who ask, and takes what came of them. */
export type RuntimeApi = {
  readonly ready?: string;
  readonly next: string;
  readonly done: (id: string) => string;
  readonly failed: (id: string) => string;
  /** The header with an event's id, where answers name it: without it there was no event. */
  readonly idHeader?: string;
};

const pauseMilliseconds = 50;

/**
 * The function behind a cloud's bucket triggers, where it asks the platform for its events.
 * @throws {GenerationError} when a setting is missing or wrong
 */
export async function runPolledEvents(platform: Platform, api: RuntimeApi): Promise<never> {
  const role = openRole(platform, process.env);
  const work = openWork(process.env, role.keys);
  if (api.ready) await ask(api.ready, " ");
  for (;;) {
    const given = await ask(api.next).catch(() => undefined);
    const id = given && idOf(given, api);
    if (!given || id === undefined) {
      await pause(pauseMilliseconds);
      continue;
    }
    role.renew(headerIn(given.headers));
    const told = await attempt(work, given.body);
    // The platform ends a call that it hears nothing of, and has its event come again.
    await ask(told ? api.failed(id) : api.done(id), JSON.stringify(told ?? {})).catch(tellLost);
  }
}

function idOf({ statusCode, headers }: Given, { idHeader }: RuntimeApi): string | undefined {
  if (statusCode !== 200) return undefined;
  return idHeader === undefined ? "" : (headerIn(headers)(idHeader) ?? undefined);
}

function tellLost(error: unknown): void {
  logFailure("answer-lost", error);
}

type Given = Pick<IncomingMessage, "statusCode" | "headers"> & { readonly body: string };

/**
 * Asks and waits, however long: the process is frozen while it waits, and a time limit would pass
 * just when the event comes.
 */
function ask(url: string, body?: string): Promise<Given> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const asked = request(url, { method }, (answer) => {
      const { statusCode, headers } = answer;
      text(answer).then((given) => resolve({ statusCode, headers, body: given }), reject);
    });
    asked.once("error", reject).end(body);
  });
}
