import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import {
  openWebhooks,
  readAllowances,
  type WebhookParts,
} from "../../functions/work/webhook-sender.ts";
import type { LogEntry } from "../../src/http/services.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import { patientSchedule } from "../../src/webhooks/deliver.ts";
import { key } from "../http/gate/builders.ts";

const secret = `whsec_${Buffer.from("the webhook secret of the portal").toString("base64")}`;
const job = { id: "j1", finishedAt: "2025-11-24T00:00:00.000Z", total: 3, made: 2, refused: 1 };

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };
type Reply = { readonly status: number; readonly location?: string; readonly isSlow?: boolean };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A portal on the loopback that answers one reply after another, the last one ever after. */
async function openPortal(replies: readonly Reply[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const reply = replies[Math.min(received.length, replies.length - 1)] ?? { status: 500 };
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (reply.isSlow) return;
    const location = reply.location === undefined ? {} : { location: reply.location };
    response.writeHead(reply.status, location).end("x".repeat(100_000));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { received, port, url: `http://portal.example:${port}/done` };
}

function webhooksTo(port: number, parts: Partial<WebhookParts> = {}) {
  const slept: number[] = [];
  const log: LogEntry[] = [];
  const hosts = [`portal.example:${port}`, `127.0.0.1:${port}`];
  const webhooks = openWebhooks({
    keys: async (id) =>
      id === "portal-1" ? { ...key({ webhookHosts: hosts }), webhookSecret: secret } : undefined,
    allowed: ["http", "loopback"],
    log: (entry) => log.push(entry),
    sleep: async (milliseconds) => void slept.push(milliseconds),
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    ...parts,
  });
  return { ...webhooks, slept, log };
}

describe("announcing that a job is done", () => {
  it("sends what Standard Webhooks' own verifier takes, and nothing of the reports", async () => {
    const { received, port, url } = await openPortal([{ status: 204 }]);

    const outcome = await webhooksTo(port).announce(url, "portal-1", job);

    const [{ headers, body }] = received as [Received];
    const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(outcome).toBe("sent");
    expect(headers.host).toBe(`portal.example:${port}`);
    expect(verified).toEqual({
      type: "job.done",
      timestamp: job.finishedAt,
      data: { id: "j1", total: 3, made: 2, refused: 1 },
    });
  });

  it("tries again with the same id while the portal has trouble, waiting longer each time", async () => {
    const trouble = { status: 500 };
    const { received, port, url } = await openPortal([trouble, trouble, { status: 200 }]);
    const webhooks = webhooksTo(port);

    const outcome = await webhooks.announce(url, "portal-1", job);

    expect(outcome).toBe("sent");
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual(
      Array(3).fill("job.done.j1"),
    );
    expect(webhooks.slept).toEqual([1000, 5000]);
  });

  it("gives up after as many attempts as the schedule has, and logs no address", async () => {
    const { received, port, url } = await openPortal([{ status: 503 }]);
    const webhooks = webhooksTo(port, { schedule: patientSchedule });

    const outcome = await webhooks.announce(url, "portal-1", job);

    expect(outcome).toBe("failed");
    expect(received).toHaveLength(6);
    expect(webhooks.log).toEqual([
      { level: "warn", event: "webhook", outcome: "failed", job: "j1" },
    ]);
  });

  it("stops where the portal says that it wants no more", async () => {
    const { received, port, url } = await openPortal([{ status: 410 }]);

    expect(await webhooksTo(port).announce(url, "portal-1", job)).toBe("failed");
    expect(received).toHaveLength(1);
  });

  it("does not follow a redirect", async () => {
    const inner = await openPortal([{ status: 200 }]);
    const location = `http://127.0.0.1:${inner.port}/latest/meta-data`;
    const { port, url } = await openPortal([{ status: 307, location }]);

    const outcome = await webhooksTo(port).announce(url, "portal-1", job);

    expect(outcome).toBe("failed");
    expect(inner.received).toEqual([]);
  });

  it("does not wait for a portal that does not answer", async () => {
    const { received, port, url } = await openPortal([
      { status: 200, isSlow: true },
      { status: 200 },
    ]);

    const outcome = await webhooksTo(port, { attemptMilliseconds: 200 }).announce(
      url,
      "portal-1",
      job,
    );

    expect(outcome).toBe("sent");
    expect(received).toHaveLength(2);
  });

  it("takes a portal that cannot be reached for trouble that may pass", async () => {
    const { port, url } = await openPortal([{ status: 200 }]);
    for (const close of closing.splice(0)) close();
    const webhooks = webhooksTo(port);

    expect(await webhooks.announce(url, "portal-1", job)).toBe("failed");
    expect(webhooks.slept).toHaveLength(3);
  });

  it.each([
    ["to the loopback", ["127.0.0.1"]],
    ["to a public address and to the loopback", ["93.184.216.34", "127.0.0.1"]],
    ["to a cloud's metadata", ["169.254.169.254"]],
    ["to the loopback in IPv6", ["::ffff:127.0.0.1"]],
    ["nowhere", []],
  ])("sends nothing to a name that leads %s", async (_, addresses) => {
    const { received, port, url } = await openPortal([{ status: 200 }]);
    const resolve = async () => addresses.map((address) => ({ address, family: 4 }));
    const webhooks = webhooksTo(port, { allowed: ["http"], resolve });

    expect(await webhooks.announce(url, "portal-1", job)).toBe("failed");
    expect(received).toEqual([]);
    expect(webhooks.slept).toEqual([]);
  });

  it("asks for a name's address once an attempt, and goes there even if the name moves", async () => {
    const moved = await openPortal([{ status: 200 }]);
    const { received, port, url } = await openPortal([{ status: 200 }]);
    const answers = ["127.0.0.1", "127.0.0.2"];
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return [{ address: answers[asked.length - 1] ?? "", family: 4 }];
    };

    const outcome = await webhooksTo(port, { resolve }).announce(url, "portal-1", job);

    expect(outcome).toBe("sent");
    expect(asked).toEqual(["portal.example"]);
    expect(received).toHaveLength(1);
    expect(moved.received).toEqual([]);
  });

  it("refuses at the second attempt a name that was public at the first", async () => {
    const { received, port, url } = await openPortal([{ status: 500 }]);
    const answers = ["127.0.0.1", "10.0.0.1"];
    const resolve = async () => [{ address: answers.shift() ?? "", family: 4 }];
    const webhooks = webhooksTo(port, { resolve });

    expect(await webhooks.announce(url, "portal-1", job)).toBe("failed");
    expect(received).toHaveLength(1);
    expect(webhooks.slept).toEqual([1000]);
  });

  it("sends to an IP address that is listed and allowed", async () => {
    const { received, port } = await openPortal([{ status: 200 }]);

    const outcome = await webhooksTo(port).announce(`http://127.0.0.1:${port}/`, "portal-1", job);

    expect(outcome).toBe("sent");
    expect(received).toHaveLength(1);
  });
});

describe("judging a webhook when a batch is handed in", () => {
  const caller = { id: "portal-1", webhookHosts: [] };

  async function reasonOf(call: Promise<void>): Promise<unknown> {
    try {
      await call;
      return "taken";
    } catch (error) {
      return error instanceof Problem ? (error.blanks as { reason?: string }).reason : error;
    }
  }

  it("takes what the key lists", async () => {
    const { judge } = webhooksTo(8080);

    expect(await reasonOf(judge("http://portal.example:8080/done", caller))).toBe("taken");
  });

  it.each([
    ["a host that the key does not list", "http://evil.example/", caller, "@webhookHost"],
    ["callers without a key", "http://portal.example:8080/", undefined, "@webhookHost"],
    ["a loopback address that is not listed", "http://[::1]:8080/", caller, "@webhookHost"],
  ])("refuses %s", async (_, url, who, reason) => {
    expect(await reasonOf(webhooksTo(8080).judge(url, who))).toBe(reason);
  });

  it("refuses a key that has no secret to sign with", async () => {
    const keys = async () => key({ webhookHosts: ["portal.example"] });

    const { judge } = webhooksTo(8080, { keys });

    expect(await reasonOf(judge("https://portal.example/", caller))).toBe("@webhookSecret");
  });
});

describe("what the operator allows", () => {
  it("is nothing by default, and a list of words otherwise", () => {
    expect(readAllowances()).toEqual([]);
    expect(readAllowances("http,private")).toEqual(["http", "private"]);
  });

  it("is told when a word is unknown", () => {
    expect(() => readAllowances("https")).toThrow(GenerationError);
  });
});
