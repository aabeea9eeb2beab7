import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a function has told of an event. */
export type Outcome = { readonly path: string; readonly body: string };

export type RuntimeApi = {
  readonly port: number;
  /** Settles when the function asks for its first event. */
  readonly asked: Promise<void>;
  /** Hands an event out with some headers; what came of it. */
  readonly invoke: (event: string, headers: Readonly<Record<string, string>>) => Promise<Outcome>;
  /** What was posted besides outcomes. */
  readonly posts: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * As much of a custom runtime's interface as is documented: whoever asks waits until there is an
 * event, however long, and posts what came of it. Who asks first is sent away with none.
 */
export async function openRuntimeApi(next: string): Promise<RuntimeApi> {
  const posts: string[] = [];
  const waiting: ServerResponse[] = [];
  let isFirst = true;
  let isAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  let tell: ((outcome: Outcome) => void) | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    if (path === next) {
      if (isFirst) response.writeHead(204).end();
      else waiting.push(response);
      isFirst = false;
      isAsked();
      return;
    }
    const body = await text(request);
    if (/response|error/.test(path)) tell?.({ path, body });
    else posts.push(path);
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    posts,
    invoke: async (event, headers) => {
      const outcome = new Promise<Outcome>((resolve) => {
        tell = resolve;
      });
      while (waiting.length === 0) await new Promise((later) => setTimeout(later, 10));
      waiting.shift()?.writeHead(200, headers).end(event);
      return await outcome;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
