import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one request on its way to the store and back. */
export type Fault =
  | { readonly type: "status"; readonly status: number; readonly code: string }
  /** The connection is cut before the store hears of the request. */
  | { readonly type: "reset" }
  /** The store does as it was told, and its answer is lost. */
  | { readonly type: "lostAnswer" }
  /** No answer, ever. */
  | { readonly type: "silence" }
  /** The answer ends, or stops, in the middle of its body. */
  | { readonly type: "cutBody" }
  | { readonly type: "stalledBody" }
  | { readonly type: "slow"; readonly milliseconds: number };

export type FaultProxy = {
  readonly endpoint: string;
  /** Requests seen so far, as `GET`, `PUT`. */
  readonly seen: readonly string[];
  /** What the store has taken, by its path, and how often. */
  readonly taken: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
};

/** Decides which requests suffer, and how. */
export type Plan = (request: IncomingMessage, number: number) => Fault | undefined;

/** Stands before a store; signatures stay right, since the host's name goes on unchanged. */
export async function openFaultProxy(store: string, plan: Plan): Promise<FaultProxy> {
  const seen: string[] = [];
  const taken = new Map<string, number>();
  const tell = ({ method, url = "" }: IncomingMessage, status: number | undefined) => {
    if (method === "PUT" && status === 200) taken.set(url, (taken.get(url) ?? 0) + 1);
  };
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming.method ?? "");
    const fault = plan(incoming, seen.length);
    pass(store, incoming, { outgoing, fault, tell });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Way = {
  readonly outgoing: ServerResponse;
  readonly fault: Fault | undefined;
  readonly tell: (request: IncomingMessage, status: number | undefined) => void;
};

function pass(store: string, incoming: IncomingMessage, way: Way): void {
  const { outgoing, fault } = way;
  switch (fault?.type) {
    case "status":
      incoming.resume().once("end", () => refuse(outgoing, fault));
      return;
    case "reset":
      incoming.socket.destroy();
      return;
    case "silence":
      incoming.resume();
      return;
    case "slow":
      setTimeout(() => forward(store, incoming, way), fault.milliseconds);
      return;
    case "lostAnswer":
    case "cutBody":
    case "stalledBody":
    case undefined:
      forward(store, incoming, way);
  }
}

function refuse(outgoing: ServerResponse, { status, code }: Extract<Fault, { type: "status" }>) {
  outgoing.writeHead(status, { "content-type": "application/xml" });
  outgoing.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>as planned</Message></Error>`,
  );
}

function forward(store: string, incoming: IncomingMessage, { outgoing, fault, tell }: Way): void {
  const { method, url = "", headers } = incoming;
  const onward = request(new URL(url, store), { method, headers }, (answer) => {
    tell(incoming, answer.statusCode);
    if (fault?.type === "lostAnswer") {
      answer.resume().once("end", () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fault?.type === "cutBody" || fault?.type === "stalledBody") {
      answer.once("data", (chunk: Buffer) => {
        outgoing.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => {
          if (fault.type === "cutBody") incoming.socket.destroy();
        });
      });
    } else answer.pipe(outgoing);
  });
  onward.once("error", () => incoming.socket.destroy());
  incoming.pipe(onward);
}
