import { type Finding, finding, hasErrors } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import type { Word } from "../../messages/sentences.ts";
import { readJson } from "../../report/json/read-json.ts";
import {
  child,
  type Input,
  isRecord,
  readList,
  readRecord,
  wrongType,
} from "../../report/read/input.ts";
import type { Key, Secret } from "./key.ts";

/** Stands for what was read where it could be a secret. */
const hidden = "***";

/**
 * The keys of a keys file, by id.
 *
 * @param source - where the text comes from, for the message.
 * @throws {GenerationError} `KEYS-WRONG` with all that is wrong; no finding shows a secret.
 */
export function readKeys(text: string, source: string): ReadonlyMap<string, Key> {
  const json = readJson(text);
  const findings = json.findings.map(withoutQuotes);
  const input: Input = { value: json.value, pointer: "", findings };
  const keys = hasErrors(findings) ? [] : readFile(input);
  if (!hasErrors(findings)) return new Map(keys.map((key) => [key.id, key]));
  throw new GenerationError("KEYS-WRONG", { source, count: findings.length }, findings);
}

/** What quotes the text may quote a secret: the excerpt at a slip, the digits of a number. */
function withoutQuotes({ read: _, ...one }: Finding): Finding {
  return {
    ...one,
    parameters: { ...one.parameters, excerpt: hidden, read: hidden, value: hidden },
  };
}

function readFile(input: Input): Key[] {
  if (!readRecord(input, ["keys"])) return [];
  const items = readList(child(input, "keys"));
  const keys = items.map(readKey);
  for (const [index, { id }] of keys.entries()) {
    if (id !== "" && keys.findIndex((one) => one.id === id) < index) {
      const { pointer = "" } = items[index] ?? {};
      input.findings.push(finding("KEY-TWICE", "error", { pointer: `${pointer}/id` }, { key: id }));
    }
  }
  return keys;
}

const fields = ["id", "name", "secrets", "perMinute", "webhookHosts", "webhookSecret"];

function readKey(input: Input): Key {
  const isRead = readRecord(isRecord(input.value) ? input : hide(input), fields);
  const at = (name: string) => child(isRead ? input : { ...input, value: {}, findings: [] }, name);
  const name = readOptional(at("name"), isLine, "@line");
  const webhook = at("webhookSecret");
  const webhookSecret =
    webhook.value === undefined
      ? undefined
      : readHidden(webhook, isWebhookSecret, "@webhookSecret");
  return {
    id: readText(at("id"), isId, "@keyId"),
    secrets: readSecrets(at("secrets")),
    perMinute: readPerMinute(at("perMinute")),
    webhookHosts: readHosts(at("webhookHosts")),
    ...(name === undefined ? {} : { name }),
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
  };
}

function readSecrets(input: Input): Secret[] {
  const isCount = Array.isArray(input.value) && [1, 2].includes(input.value.length);
  if (!isCount) wrongType(hide(input), "@secrets");
  return isCount ? readList(input).map(readSecret) : [];
}

function readSecret(input: Input): Secret {
  if (!isRecord(input.value)) return { bytes: readBytes(input) };
  readRecord(input, ["secret", "notBefore", "notAfter"]);
  const notBefore = readInstant(child(input, "notBefore"));
  const notAfter = readInstant(child(input, "notAfter"));
  return {
    bytes: readBytes(child(input, "secret")),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
}

function readBytes(input: Input): Uint8Array {
  return Buffer.from(readHidden(input, isSecret, "@secret"), "base64");
}

function readInstant(input: Input): number | undefined {
  const text = readOptional(input, isInstant, "@instant");
  return text === undefined ? undefined : Date.parse(text);
}

function readPerMinute(input: Input): number {
  const { value = 60 } = input;
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100_000) {
    return Number(value);
  }
  wrongType(input, "@perMinute");
  return 1;
}

function readHosts(input: Input): string[] {
  if (input.value === undefined) return [];
  return readList(input).map((host) => readText(host, isHost, "@host").toLowerCase());
}

function readOptional(input: Input, isRight: Test, expected: Word): string | undefined {
  return input.value === undefined ? undefined : readText(input, isRight, expected);
}

function readText(input: Input, isRight: Test, expected: Word): string {
  if (typeof input.value === "string" && isRight(input.value)) return input.value;
  wrongType(input, expected);
  return "";
}

function readHidden(input: Input, isRight: Test, expected: Word): string {
  const isHeld = typeof input.value === "string" && isRight(input.value);
  return readText(isHeld ? input : hide(input), isRight, expected);
}

type Test = (text: string) => boolean;

/** An input whose value no message may show. */
function hide(input: Input): Input {
  return input.value === undefined ? input : { ...input, value: hidden };
}

const isLine: Test = (text) => /^\S.{0,99}$/.test(text);
const isId: Test = (text) => /^[\w.-]{1,64}$/.test(text);
const isHost: Test = (text) => /^(?:[\w-]+\.)*[\w-]+(?::\d{1,5})?$/.test(text);
const isInstant: Test = (text) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

const isSecret: Test = (text) => bytesIn(text) >= 32;
const isWebhookSecret: Test = (text) => {
  const count = text.startsWith("whsec_") ? bytesIn(text.slice("whsec_".length)) : 0;
  return count >= 24 && count <= 64;
};

/** How many bytes a strict Base64 text stands for; none when it is no such text. */
function bytesIn(text: string): number {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes.length : 0;
}
