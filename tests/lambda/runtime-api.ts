import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a function hands back, as the platform sees it. */
export type Outcome =
  | {
      readonly type: "response";
      readonly body: Buffer;
      readonly headers: IncomingMessage["headers"];
    }
  | { readonly type: "refused"; readonly bytes: number }
  | { readonly type: "error"; readonly error: unknown }
  /** Its process has ended, or wants the next event and has said nothing of this one. */
  | { readonly type: "unanswered"; readonly why: string };

export type RuntimeApi = {
  readonly address: string;
  /** Settles when the function asks for its first event, or says that it cannot start. */
  readonly started: Promise<void>;
  readonly invoke: (event: unknown) => Promise<Outcome>;
  /** Nobody answers any more: so end what was asked, and what will be. */
  readonly giveUp: (why: string) => void;
  readonly close: () => void;
};

/** As AWS has it: 6 MB and a little for a whole answer; a streamed one may be longer. */
const longestResponse = 6 * 1024 * 1024 + 100;

const root = "/2018-06-01/runtime";

type Invocation = {
  readonly id: string;
  readonly event: string;
  readonly settle: (outcome: Outcome) => void;
};

/**
 * The side of Lambda that AWS's runtime client talks to.
 * @param seconds - the function's timeout: events bring the deadline with them.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function openRuntimeApi(seconds: number): Promise<RuntimeApi> {
  const start = Promise.withResolvers<void>();
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let poll: ServerResponse | undefined;
  let end: string | undefined;

  // As the platform does, it hangs up on nobody: a client that finds out while it answers says
  // nothing of it, and its answer is lost.
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://runtime");
    if (pathname === `${root}/invocation/next`) {
      leaveUnanswered("it asks for the next event");
      poll = response;
      start.resolve();
      hand();
    } else if (pathname === `${root}/init/error`) {
      const error = await bodyOf(request);
      response.writeHead(202).end();
      start.reject(new Error(error.toString()));
    } else await take(request, response, pathname);
  });

  function hand(): void {
    const next = poll && waiting.shift();
    if (!next) return;
    running.set(next.id, next);
    poll?.writeHead(200, headersOf(next, seconds)).end(next.event);
    poll = undefined;
  }

  function leaveUnanswered(why: string): void {
    for (const { settle } of running.values()) settle({ type: "unanswered", why });
    running.clear();
  }

  async function take(request: IncomingMessage, response: ServerResponse, pathname: string) {
    const [id = "", kind = ""] = pathname.slice(`${root}/invocation/`.length).split("/");
    const body = await bodyOf(request);
    const outcome = outcomeOf(kind, body, request);
    response.writeHead(outcome.type === "refused" ? 413 : 202).end();
    running.get(id)?.settle(outcome);
    running.delete(id);
  }

  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    started: start.promise,
    invoke: (event) =>
      new Promise((settle) => {
        if (end !== undefined) return settle({ type: "unanswered", why: end });
        waiting.push({ id: randomUUID(), event: JSON.stringify(event), settle });
        hand();
      }),
    giveUp: (why) => {
      end = why;
      leaveUnanswered(why);
      for (const { settle } of waiting.splice(0)) settle({ type: "unanswered", why });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function headersOf({ id }: Invocation, seconds: number): Record<string, string> {
  return {
    "content-type": "application/json",
    "lambda-runtime-aws-request-id": id,
    "lambda-runtime-deadline-ms": String(Date.now() + seconds * 1000),
    "lambda-runtime-invoked-function-arn": "arn:aws:lambda:local:000000000000:function:nianbao",
  };
}

function outcomeOf(kind: string, body: Buffer, { headers }: IncomingMessage): Outcome {
  if (kind === "error") return { type: "error", error: JSON.parse(body.toString()) };
  const isStream = headers["lambda-runtime-function-response-mode"] === "streaming";
  if (!isStream && body.length > longestResponse) return { type: "refused", bytes: body.length };
  return { type: "response", body, headers };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
