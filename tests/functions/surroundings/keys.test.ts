import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openKeys } from "../../../functions/surroundings/keys.ts";
import { readKeys } from "../../../src/http/gate/read-keys.ts";
import type { LogEntry } from "../../../src/http/services.ts";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { secrets, stoppedClock } from "../../http/gate/builders.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.unstubAllEnvs();
});

const fileOf = (perMinute: number) =>
  JSON.stringify({ keys: [{ id: "portal-1", secrets: [secrets.old], perMinute }] });

function keysFile(text: string, mode = 0o600): string {
  const folder = mkdtempSync(join(tmpdir(), "keys-"));
  closing.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "keys.json");
  writeFileSync(file, text, { mode });
  return file;
}

/** As much of AWS Secrets Manager as a secret needs. */
async function openSecretsManager(answer: () => string) {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(JSON.parse(Buffer.concat(chunks).toString()));
    const headers = { "content-type": "application/x-amz-json-1.1" };
    response.writeHead(200, headers).end(JSON.stringify({ SecretString: answer() }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("AWS_ENDPOINT_URL_SECRETS_MANAGER", `http://127.0.0.1:${port}`);
  vi.stubEnv("AWS_REGION", "cn-north-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  return { asked };
}

describe("the keys that are set", () => {
  const silent = { log: () => {} };

  it("are none where nothing is set", async () => {
    expect(await openKeys({}, silent)).toBeUndefined();
    expect(await openKeys({ NIANBAO_KEYS: "" }, silent)).toBeUndefined();
  });

  it("come as text", async () => {
    const find = await openKeys({ NIANBAO_KEYS: fileOf(5) }, silent);

    expect((await find?.("portal-1"))?.perMinute).toBe(5);
    expect(await find?.("portal-2")).toBeUndefined();
  });

  it("come from a file, and count five minutes after it was changed", async () => {
    const clock = stoppedClock();
    const file = keysFile(fileOf(5));
    const find = await openKeys({ NIANBAO_KEYS_FILE: file }, { ...silent, clock: clock.now });
    writeFileSync(file, fileOf(6));

    const before = (await find?.("portal-1"))?.perMinute;
    clock.pass(300);
    const after = (await find?.("portal-1"))?.perMinute;

    expect([before, after]).toEqual([5, 6]);
  });

  it("stay when the file is broken later, and that is logged without a secret", async () => {
    const clock = stoppedClock();
    const log: LogEntry[] = [];
    const file = keysFile(fileOf(5));
    const parts = { log: (entry: LogEntry) => void log.push(entry), clock: clock.now };
    const find = await openKeys({ NIANBAO_KEYS_FILE: file }, parts);
    writeFileSync(file, fileOf(6).slice(1));
    clock.pass(300);

    expect((await find?.("portal-1"))?.perMinute).toBe(5);
    expect(log).toEqual([{ level: "error", event: "keys-not-read-again" }]);
  });

  it.skipIf(process.platform === "win32")(
    "are warned about when others may read the file",
    async () => {
      const log: LogEntry[] = [];
      const file = keysFile(fileOf(5), 0o644);

      await openKeys({ NIANBAO_KEYS_FILE: file }, { log: (entry) => void log.push(entry) });

      expect(log).toEqual([{ level: "warn", event: "keys-file-open-to-others", file }]);
    },
  );

  it.skipIf(process.getuid?.() !== 0)(
    "are not warned about in a file that is another's and ours to read by its group, as in a pod",
    async () => {
      const log: LogEntry[] = [];
      const file = keysFile(fileOf(5), 0o440);
      chownSync(file, 65_534, 0);

      await openKeys({ NIANBAO_KEYS_FILE: file }, { log: (entry) => void log.push(entry) });

      expect(log).toEqual([]);
    },
  );

  it("come from AWS Secrets Manager, and count five minutes after they were changed", async () => {
    const clock = stoppedClock();
    let perMinute = 5;
    const { asked } = await openSecretsManager(() => fileOf(perMinute));
    const parts = { ...silent, clock: clock.now };

    const find = await openKeys({ NIANBAO_KEYS_SECRET: "nianbao/keys" }, parts);
    const before = (await find?.("portal-1"))?.perMinute;
    perMinute = 6;
    clock.pass(300);
    const after = (await find?.("portal-1"))?.perMinute;

    expect([before, after]).toEqual([5, 6]);
    expect(asked).toEqual(Array(2).fill({ SecretId: "nianbao/keys" }));
  });

  it("stop the start when they are wrong", async () => {
    await expect(openKeys({ NIANBAO_KEYS: "{}" }, silent)).rejects.toThrow(GenerationError);
  });
});

describe("nianbao key", () => {
  const program = new URL("../../../functions/command-line.ts", import.meta.url).pathname;
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [program, "key", ...words], { encoding: "utf8" });

  it("makes a keys file that is right, each time with another key", () => {
    const outputs = [run("示范区门户"), run()].map(({ stdout }) => stdout);

    const keys = outputs.flatMap((text) => [...readKeys(text, "-").values()]);

    expect(keys.map(({ name }) => name)).toEqual(["示范区门户", undefined]);
    expect(
      new Set(
        keys.flatMap(({ id, secrets, webhookSecret }) => [
          id,
          Buffer.from(secrets[0]?.bytes ?? []).toString("hex"),
          webhookSecret,
        ]),
      ),
    ).toHaveProperty("size", 6);
  });

  it("takes one name only", () => {
    expect(run("a", "b").status).toBe(2);
  });
});
