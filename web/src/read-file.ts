import { importServer } from "#place";
import type { RefusedFile } from "../../src/http/makers/importer.ts";
import type { Finding } from "../../src/messages/finding.ts";
import type { Question } from "../../src/messages/question.ts";
import {
  type Language,
  type MessageCode,
  type MessageParameters,
  sentence,
} from "../../src/messages/sentences.ts";
import type { Say } from "./messages/say.ts";
import { type Ask, askOnce } from "./worker/ask.ts";

/** A draft made of an old report's file, or why there is none, in a sentence. */
export type ReadFile =
  | {
      readonly type: "draft";
      readonly report: unknown;
      readonly findings: readonly Finding[];
      readonly questions: readonly Question[];
    }
  | { readonly type: "refused"; readonly sentence: string };

type Voice = { readonly say: Say; readonly language: Language };

/** Longer than any report takes, so that a file cannot hold the page for ever. */
export const patienceMs = 60_000;

const inOwnWorker: Ask = (name, input) => askOnce(name, input, patienceMs);

/**
 * Reads a file in the browser; what only the server can read goes there, where there is one.
 * @param ask - the worker that reads it; who reads many gives one that stays.
 */
export async function readFile(file: File, voice: Voice, ask = inOwnWorker): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const order = { bytes, fileName: file.name, mediaType: file.type };
  const outcome = await ask("read", order);
  if (outcome.type === "draft") return outcome;
  if (outcome.code !== "FILE-TYPE") return refused(outcome, voice);
  if (importServer) return sendFile(file, importServer, voice);
  return isPdf(bytes)
    ? { type: "refused", sentence: voice.say("importServerOnly") }
    : refused(outcome, voice);
}

function refused({ code, parameters }: RefusedFile, { language }: Voice): ReadFile {
  const blanks = parameters as MessageParameters<MessageCode>;
  return { type: "refused", sentence: sentence(code, blanks, language) };
}

async function sendFile(file: File, server: string, { say, language }: Voice): Promise<ReadFile> {
  const form = new FormData();
  form.set("file", file);
  const address = `${server}?lang=${language}`;
  const response = await fetch(address, { method: "POST", body: form }).catch(() => undefined);
  if (response?.ok) return { type: "draft", ...(await response.json()) };
  // Programs sign what they ask for; a page that anyone may load has no key to do so.
  if (!response || [401, 403].includes(response.status)) {
    return { type: "refused", sentence: say("importServerOnly") };
  }
  const problem: { detail?: unknown } = await response.json().catch(() => ({}));
  const reason = typeof problem.detail === "string" ? problem.detail : String(response.status);
  return { type: "refused", sentence: reason };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}
