import { parseItem } from "structured-headers";
import { type Store, StoreError } from "../../store/store.ts";
import type { Caller } from "../gate.ts";
import { Problem } from "../problem.ts";
import {
  hashOf,
  type IdempotencyRecord,
  type KeptAnswer,
  readRecord,
  writeRecord,
} from "./idempotency-record.ts";

export type Identified = {
  /** The header `Idempotency-Key`, if there is one. */
  readonly key: string | undefined;
  /** Callers do not see each other's keys. */
  readonly caller: Pick<Caller, "id"> | undefined;
  /** All that makes it this request: method, path and query, body or uploaded file. */
  readonly asked: readonly (string | Uint8Array)[];
  /** Whether the answer is kept, or made again because it follows from what is asked. */
  readonly answer: "kept" | "made-again";
};

export type IdempotencyTools = { readonly idempotency?: Store; readonly clock: () => Date };

/**
 * After so long a run is taken for dead: no request takes as long. Whoever repeats it, at this
 * server or another one, need not wait longer; where one still runs after all, both come to the same.
 */
const leaseMilliseconds = 2 * 60 * 1000;
/** After so long a key is a new one. */
const goodForMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Runs a request with an `Idempotency-Key` once, and answers its repetitions alike. To mount it:
 *
 *     const { body, caller } = await admit(context, services, limit);
 *     const asked = [context.req.method, context.req.url, body];
 *     return idempotently({ key: context.req.header("idempotency-key"), caller, asked, answer: "kept" }, services, run);
 *
 * Answers of 500 and above and whatever is thrown are not kept: the next attempt runs again.
 * Without a key or without a store it just runs.
 *
 * @throws {Problem} `idempotency-key`, `idempotency-reused`, `idempotency-running`
 * @see draft-ietf-httpapi-idempotency-key-header-07
 */
export async function idempotently(
  { key, caller, asked, answer }: Identified,
  { idempotency: store, clock }: IdempotencyTools,
  run: () => Promise<Response>,
): Promise<Response> {
  if (key === undefined) return await run();
  const name = idempotencyName(key, caller);
  if (!store) return await run();
  const place: Place = { store, name, asked: hashOf(asked), clock };
  const claim = await claimRun(place);
  if (claim.type === "answered") return responseOf(claim.answer);
  const response = await runOrOpen(place, claim.tag, run);
  await close(place, claim.tag, response.status < 500 && { answer, response });
  return response;
}

/**
 * A name for the caller's key, 64 hexadecimal digits; fit to be the id of the job it makes.
 * @throws {Problem} `idempotency-key`
 */
export function idempotencyName(key: string, caller: Identified["caller"]): string {
  return hashOf([caller?.id ?? "", readKey(key)]);
}

/** The draft writes a string of RFC 9651, with quotes; many callers write none. */
function readKey(text: string): string {
  const key = text.startsWith('"') ? unquoted(text) : text;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new Problem("idempotency-key", {});
}

function unquoted(text: string): string {
  try {
    const [value] = parseItem(text);
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}

type Place = {
  readonly store: Store;
  readonly name: string;
  readonly asked: string;
  readonly clock: () => Date;
};

type Claim =
  | { readonly type: "mine"; readonly tag: string }
  | { readonly type: "answered"; readonly answer: KeptAnswer };

/** The right to run, which one of many has, or the answer of whoever ran before. */
async function claimRun(place: Place): Promise<Claim> {
  const { store, name, asked, clock } = place;
  const record = recordOf(place, "running");
  const created = await writeRecord(store, name, { record });
  if (created !== undefined) return { type: "mine", tag: created };
  const before = await readRecord(store, name);
  if (!before) throw running();
  const age = clock().getTime() - Date.parse(before.record.since);
  if (age < goodForMilliseconds) checkSame(before.record, { asked, age });
  if (age < goodForMilliseconds && before.record.answer) {
    return { type: "answered", answer: before.record.answer };
  }
  const tag = await writeRecord(store, name, { tag: before.tag, record });
  if (tag === undefined) throw running();
  return { type: "mine", tag };
}

function checkSame(
  { asked: before, state }: IdempotencyRecord,
  { asked, age }: { readonly asked: string; readonly age: number },
): void {
  if (before !== asked) throw new Problem("idempotency-reused", {});
  if (state === "running" && age < leaseMilliseconds) throw running();
}

async function runOrOpen(
  place: Place,
  tag: string,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    await close(place, tag, false);
    throw error;
  }
}

type Outcome = { readonly answer: Identified["answer"]; readonly response: Response };

/**
 * Notes how the run ended. A store that fails now does not take the answer away: the key stays
 * `running` until its lease is over.
 */
async function close(place: Place, tag: string, outcome: Outcome | false): Promise<void> {
  const record = outcome ? recordOf(place, "done") : recordOf(place, "open");
  const isKept = outcome && outcome.answer === "kept";
  const kept = isKept ? { answer: await answerOf(outcome.response.clone()) } : {};
  try {
    await writeRecord(place.store, place.name, { tag, record: { ...record, ...kept } });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

function recordOf({ asked, clock }: Place, state: IdempotencyRecord["state"]): IdempotencyRecord {
  return { asked, state, since: clock().toISOString() };
}

async function answerOf(response: Response): Promise<KeptAnswer> {
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

function responseOf({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, { status, headers });
}

function running(): Problem<"idempotency-running"> {
  return new Problem("idempotency-running", {}, { headers: { "retry-after": "5" } });
}
