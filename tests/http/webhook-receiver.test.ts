import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signJobDone } from "../../src/webhooks/job-done.ts";
import { signRequest } from "./sign-request.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = readFileSync(join(root, "examples/huaiyin-2019.json"), "utf8");
const receiverFile = join(root, "docs/clients/webhook.mjs");
const folder = mkdtempSync(join(tmpdir(), "nianbao-webhook-"));
const secret = randomBytes(32).toString("base64");
const webhookSecret = `whsec_${randomBytes(32).toString("base64")}`;

type Receiver = {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: () => string;
};

let receiver: Receiver;
let server: RunningServer;

beforeAll(async () => {
  receiver = await startReceiver();
  const { host } = new URL(receiver.address);
  const key = { id: "portal", secrets: [secret], webhookHosts: [host], webhookSecret };
  server = await startServer(["--store", folder], {
    NIANBAO_KEYS: JSON.stringify({ keys: [key] }),
    NIANBAO_WEBHOOKS_ALLOW: "http,loopback",
  });
});

afterAll(async () => {
  await server.stop();
  receiver.child.kill();
  rmSync(folder, { recursive: true });
});

async function startReceiver(): Promise<Receiver> {
  const env = { PATH: process.env.PATH, NIANBAO_WEBHOOK_SECRET: webhookSecret };
  const child = spawn(process.execPath, [receiverFile, "0"], { env });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  while (!text.includes("http://")) await once(child.stdout, "data");
  const [address = ""] = /http:\S+/.exec(text) ?? [];
  return { child, address, said: () => text };
}

/** Asks for a job and gives its id. */
async function submit(path: string): Promise<string> {
  const target = `${path}?webhook=${encodeURIComponent(`${receiver.address}/done`)}`;
  const body = Buffer.from(`{"reports":[${example},{}]}`);
  const about = { keyId: "portal", secret, nonce: randomUUID() };
  const created = Math.floor(Date.now() / 1000);
  const signature = signRequest({ method: "POST", target, body, ...about, created });
  const headers = { ...signature, "content-type": "application/json" };
  const response = await fetch(server.address + target, { method: "POST", headers, body });
  return ((await response.json()) as { id: string }).id;
}

describe("the receiver of webhooks in docs/webhooks.md", () => {
  it("stands there as it is", () => {
    const page = readFileSync(join(root, "docs/webhooks.md"), "utf8");
    const [, shown] = /<!-- clients\/webhook\.mjs -->\n```js\n(.*?)```\n/s.exec(page) ?? [];

    expect(shown).toBe(readFileSync(receiverFile, "utf8"));
  });

  it.each(["/v1/batches", "/v1/rollups"])("hears when a job of %s is done", async (path) => {
    const id = await submit(path);

    await expect.poll(receiver.said).toContain(`任务 ${id} 完成：共 2 份，1 份成，1 份未通过`);
  });

  it("takes the same news once, and none that is changed, too old or signed by another", async () => {
    const job = {
      id: "job-7",
      finishedAt: "2025-01-20T08:00:00.000Z",
      total: 3,
      made: 2,
      refused: 1,
    };
    const now = new Date();
    const { body, headers } = signJobDone(job, webhookSecret, now);
    const old = signJobDone(job, webhookSecret, new Date(now.getTime() - 600_000));
    const others = signJobDone(job, `whsec_${randomBytes(32).toString("base64")}`, now);
    const post = async (message: typeof old) =>
      (await fetch(receiver.address, { method: "POST", ...message })).status;

    const statuses = [
      await post({ body: body.replace("3", "4"), headers }),
      await post(old),
      await post(others),
      await post({ body, headers }),
      await post({ body, headers }),
    ];

    expect(statuses).toEqual([400, 400, 400, 204, 204]);
    await expect.poll(receiver.said).toContain("任务 job-7 完成");
    expect(receiver.said().split("job-7")).toHaveLength(2);
  });
});
