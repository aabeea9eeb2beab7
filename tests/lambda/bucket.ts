import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Kept = {
  readonly bytes: Buffer;
  readonly tag: string;
  readonly headers: Record<string, string>;
};

export type Bucket = {
  /** What a function needs to be told to use it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly objects: ReadonlyMap<string, Kept>;
  readonly close: () => void;
};

/**
 * As much of S3 as the functions use: objects are put on a condition and got, and nothing else is
 * allowed, as their roles have it. What S3 itself does is for the tests of the store.
 */
export async function openBucket(): Promise<Bucket> {
  const objects = new Map<string, Kept>();
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? "", "http://bucket").pathname);
    const name = key.replace(/^\/work\//, "");
    const kept = objects.get(name);
    if (request.method === "PUT") await put(name, request, response);
    else if (request.method === "GET" && kept) get(kept, response);
    // Who may not list is not told that an object is missing.
    else refuse(response, 403, "AccessDenied");
  });

  async function put(key: string, request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const old = objects.get(key)?.tag;
    const { "if-none-match": none, "if-match": match } = request.headers;
    const isRefused = (none && old) || (match && match.replaceAll('"', "") !== old);
    if (isRefused) return refuse(response, 412, "PreconditionFailed");
    const bytes = Buffer.concat(chunks);
    const tag = createHash("md5").update(bytes).digest("hex");
    objects.set(key, { bytes, tag, headers: headersOf(request) });
    response.writeHead(200, { etag: `"${tag}"` }).end();
  }

  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      NIANBAO_STORE: "s3://work",
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
    },
    objects,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const names = ["content-type", "content-disposition"] as const;
  return Object.fromEntries(names.flatMap((name) => [[name, headers[name] ?? ""]]));
}

function get({ bytes, tag, headers }: Kept, response: ServerResponse): void {
  response.writeHead(200, { ...headers, etag: `"${tag}"`, "content-length": bytes.length });
  response.end(bytes);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<Error><Code>${code}</Code></Error>`);
}
