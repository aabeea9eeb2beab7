import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { compareKeys } from "../../src/store/compare-keys.ts";
import { refuse, type Stored, writeList, writeObject } from "./answers.ts";

export type CloudHabits = {
  /** The header that forbids overwriting; what else speaks of conditions is passed over. */
  readonly header: string;
  /** OSS and COS pass over the header in a bucket that keeps versions, or ever did. */
  readonly versions?: "on" | "suspended";
  /** OSS writes tags with capitals. */
  readonly capitals?: boolean;
  /** The token of temporary keys; whoever shows another one is told that it has expired. */
  readonly token?: () => string;
  /** Listings tell what was there when the one before was made. */
  readonly listsLate?: boolean;
  /** Looks whether something is there, and writes some time later: no two may meet. */
  readonly isSlowToWrite?: boolean;
};

export type CloudStore = {
  readonly endpoint: string;
  /** Written over what was there, by path; and how often. */
  readonly overwritten: ReadonlyMap<string, number>;
  /** Ends all connections, as stores do with those that nobody uses for a while. */
  readonly hangUp: () => void;
  /** As the store's owner sees it, who does not wait for listings. */
  readonly keys: (bucket: string) => readonly string[];
  /** An object by its path, `bucket/key`. */
  readonly find: (path: string) => { size: number; tag: string; bytes: Buffer };
  readonly close: () => Promise<void>;
};

/**
 * A store of objects that does what OSS and COS are documented to do, and as badly: conditions of
 * S3 are passed over in writing, and their own header where versions are kept. Buckets are told
 * apart by the path; whoever asks is let in, but a header that is not signed is not there.
 */
export async function openCloudStore(habits: CloudHabits): Promise<CloudStore> {
  const objects = new Map<string, Stored>();
  const overwritten = new Map<string, number>();
  let listed: string[] = [];

  const meeting = meetingPlace();
  const put = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const bytes = await readBody(request);
    const isTaken = () => objects.has(path) && forbids(request, habits);
    const wasTaken = isTaken();
    if (habits.isSlowToWrite && !wasTaken) await meeting(path);
    if (habits.isSlowToWrite ? wasTaken : isTaken()) {
      return refuse(response, 409, "FileAlreadyExists");
    }
    if (objects.has(path)) overwritten.set(path, (overwritten.get(path) ?? 0) + 1);
    const stored = { bytes, tag: tagOf(bytes, habits), headers: notesOf(request) };
    objects.set(path, stored);
    response.writeHead(200, { etag: `"${stored.tag}"` }).end();
  };
  const list = (bucket: string, query: URLSearchParams, response: ServerResponse) => {
    const now = [...objects.keys()];
    const shown = habits.listsLate ? listed : now;
    listed = now;
    const keys = keysIn(bucket, shown).filter((key) => key.startsWith(query.get("prefix") ?? ""));
    writeList(response, query, { keys, find: (key) => objects.get(`${bucket}/${key}`) });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { bucket, key, query } = addressOf(request.url ?? "");
    const shown = request.headers["x-amz-security-token"] ?? query.get("X-Amz-Security-Token");
    if (habits.token && shown !== habits.token()) return refuse(response, 403, "ExpiredToken");
    if (request.method === "PUT") return await put(`${bucket}/${key}`, request, response);
    if (request.method === "DELETE") {
      objects.delete(`${bucket}/${key}`);
      return void response.writeHead(204).end();
    }
    if (key === "") return list(bucket, query, response);
    return writeObject(request, response, objects.get(`${bucket}/${key}`));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    overwritten,
    hangUp: () => server.closeAllConnections(),
    keys: (bucket) => keysIn(bucket, [...objects.keys()]),
    find: (path) => {
      const { bytes = Buffer.of(), tag = "" } = objects.get(path) ?? {};
      return { size: bytes.length, tag, bytes };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function forbids({ headers }: IncomingMessage, { header, versions }: CloudHabits): boolean {
  const [, signed = ""] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "") ?? [];
  const isSigned = signed.split(";").includes(header);
  return isSigned && headers[header] === "true" && versions === undefined;
}

function tagOf(bytes: Buffer, { capitals }: CloudHabits): string {
  const tag = createHash("md5").update(bytes).digest("hex");
  return capitals ? tag.toUpperCase() : tag;
}

/** What is given back with the object as it came. */
function notesOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) =>
    /^(?:content-(?:type|disposition)$|x-amz-meta-)/.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function keysIn(bucket: string, paths: readonly string[]): string[] {
  const own = paths.filter((path) => path.startsWith(`${bucket}/`));
  return own.map((path) => path.slice(bucket.length + 1)).sort(compareKeys);
}

function addressOf(url: string) {
  const [path = "", words = ""] = url.split(/\?(.*)/s);
  const [, bucket = "", key = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  return { bucket, key: decodeURIComponent(key), query: new URLSearchParams(words) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Has those that come for the same thing wait for each other, and whoever is alone not for long. */
function meetingPlace(): (name: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  return async (name) => {
    const other = waiting.get(name);
    if (other) return other();
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.set(name, resolve);
    const patience = setTimeout(resolve, 500);
    await promise;
    clearTimeout(patience);
    waiting.delete(name);
  };
}
