import { Buffer } from "node:buffer";
import { isRecord, recordIn, textIn } from "../json-members.ts";

type Message = Readonly<Record<string, unknown>>;

/**
 * What a message holds that only carries others: a queue's, a topic's, or a CloudEvent.
 * @returns undefined for one that is itself an announcement, or nothing known.
 */
export function unwrap(message: unknown): readonly unknown[] | undefined {
  if (typeof message === "string") return [readText(message)];
  if (Array.isArray(message)) return message.length > 0 ? message : undefined;
  if (!isRecord(message)) return undefined;
  return lists(message) ?? cloudEvent(message) ?? topics(message) ?? queues(message);
}

/** S3 and COS write `Records`, OSS `events`, FunctionGraph `record` around what came by SMN. */
function lists({ Records, events, record }: Message): readonly unknown[] | undefined {
  return [Records, events, record].find(Array.isArray);
}

/**
 * In the structured form; in the binary one, the body is what would be `data` here. Whether an
 * object was put or removed is in the data of all stores, in the words that its reader knows: `type`,
 * which each service words its own way, says nothing more.
 */
function cloudEvent(message: Message): readonly unknown[] | undefined {
  if (textIn(message, "specversion") === undefined) return undefined;
  const coded = textIn(message, "data_base64");
  return coded === undefined ? [message.data] : [Buffer.from(coded, "base64").toString()];
}

/** SNS of AWS; SMN of Huawei over HTTP, and inside a function; MNS of Alibaba over HTTP. */
function topics(message: Message): readonly unknown[] | undefined {
  const smn = textIn(recordIn(message, "smn"), "message");
  if (smn !== undefined) return [smn];
  if (textIn(message, "Type") === "Notification") return [message.Message];
  if (textIn(message, "type") === "Notification") return [message.message];
  return textIn(message, "TopicName") === undefined ? undefined : [message.Message];
}

/** Functions of Tencent wrap what comes by CKafka or CMQ. */
function queues(message: Message): readonly unknown[] | undefined {
  const body = ["Ckafka", "CMQ"].map((name) => textIn(recordIn(message, name), "msgBody"));
  const found = body.find((text) => text !== undefined);
  return found === undefined ? undefined : [found];
}

/** JSON, or, as MNS has it, JSON in Base64; undefined for another text. */
function readText(text: string): unknown {
  const json = /^[\w+/=\s]+$/.test(text) ? Buffer.from(text, "base64").toString() : text;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
