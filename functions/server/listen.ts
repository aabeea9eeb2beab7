import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { isHealthPath } from "../../src/http/routed-path.ts";

type Answers = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** To a request whose address is none. */
  readonly refuse: () => Response;
};

export type Address = { readonly host: string; readonly port: number };

export type Listening = {
  readonly port: number;
  /** Takes no new connections, and lets requests finish. */
  readonly drain: () => Promise<void>;
};

/** Who sends slowly holds a socket, not more, and no longer than this. */
const slowCallers = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};

type Timeouts = Partial<typeof slowCallers>;

type Habits = {
  readonly timeouts?: Timeouts;
  /** Sees each request first, and may change its headers. */
  readonly before?: (incoming: IncomingMessage) => void;
  /** From then on, callers are told to send their next request elsewhere. */
  readonly leaving?: AbortSignal;
};

/**
 * Opens an HTTP server; port 0 becomes the one it got.
 * @throws the system's error when the address is taken or is none of this machine's.
 */
export async function listen(
  { fetch, refuse }: Answers,
  { host, port }: Address,
  { before, timeouts = slowCallers, leaving }: Habits = {},
): Promise<Listening> {
  const answer = getRequestListener(fetch, { errorHandler: refuse });
  const server = createServer({ ...timeouts, requireHostHeader: false }, (incoming, outgoing) => {
    before?.(incoming);
    nameHost(incoming);
    if (leaving?.aborted) outgoing.shouldKeepAlive = false;
    return answer(incoming, outgoing);
  });
  // No type and no manual has it, but only so is one answered who has closed his sending side.
  Object.assign(server, { httpAllowHalfOpen: true });
  const drain = drainOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, drain };
}

/**
 * Load balancers ask for health by an address and a port, often in HTTP/1.0. All other requests
 * that name no host are refused: callers sign it.
 */
function nameHost({ url = "", headers }: IncomingMessage): void {
  if (!headers.host && isHealthPath(url.replace(/\?.*$/s, ""))) headers.host = "localhost";
}

/** Milliseconds for requests to finish once the server is asked to stop, and to begin at all. */
const drainMilliseconds = 25_000;
const beginMilliseconds = 1000;

/** Stops a server; requests that still run at the end are cut off. */
function drainOf(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", ({ socket }) => void silent.delete(socket));
  return async () => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    // Node does not count connections without any request as idle.
    const begin = setTimeout(() => destroyAll(silent), beginMilliseconds);
    const end = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    for (const timer of [idle, begin, end]) clearTimeout(timer);
  };
}

function destroyAll(sockets: ReadonlySet<Socket>): void {
  for (const socket of sockets) socket.destroy();
}
