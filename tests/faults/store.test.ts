import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { sample } from "../given/reports.ts";
import { asNobody, isNobodyAble } from "./nobody.ts";
import { refusing } from "./refusing.ts";

const folder = mkdtempSync(join(tmpdir(), "store-faults-"));
afterAll(() => rmSync(folder, { recursive: true }));

const canary = "金丝雀7531";
const body = JSON.stringify({ reports: [{ ...sample("2021"), title: canary }] });

function batch({ url }: RunningServer): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/v1/batches?format=html`, { method: "POST", headers, body });
}

/** What the two kinds of health check say. */
async function health({ url }: RunningServer) {
  // Places are tried once in a second, whoever asks.
  await pause(1100);
  const [live, ready] = [await fetch(`${url}/healthz`), await fetch(`${url}/readyz`)];
  return [live.status, ready.status, await ready.json()];
}

async function untilDone(server: RunningServer, response: Response): Promise<unknown> {
  const { id } = (await response.json()) as { id: string };
  for (;;) {
    const job = (await (await fetch(`${server.url}/v1/jobs/${id}`)).json()) as { state: string };
    if (job.state === "done") return job;
    await pause(50);
  }
}

/** The last line of the log that tells of a request like this. */
function lineOf(server: RunningServer, route: string): unknown {
  const lines = server.log().split("\n");
  return JSON.parse(lines.findLast((line) => line.includes(`"route":"${route}"`)) ?? "{}");
}

describe("a store that cannot be written", () => {
  const refusal = { call: "open", path: "/.nianbao/new/" } as const;
  const variables = { ...refusing(), NIANBAO_THREADS: "1" };
  const set = (code?: string) =>
    writeFileSync(variables.REFUSALS, JSON.stringify(code ? [{ ...refusal, code }] : []));
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(["--store", join(folder, "refusing")], variables);
  });
  afterAll(() => server.stop());

  it.each([
    ["EACCES", "store-denied"],
    ["EROFS", "store-denied"],
    ["ENOSPC", "store-full"],
    ["EDQUOT", "store-full"],
    ["EIO", "unavailable"],
    ["ESTALE", "unavailable"],
  ])(
    "is named to the caller, in the log, and where readiness is asked for: %s",
    async (code, problem) => {
      set(code);

      const response = await batch(server);
      const told = await health(server);

      expect([response.status, response.headers.get("content-type")]).toEqual([
        503,
        "application/problem+json",
      ]);
      expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await response.json()).toMatchObject({ type: `urn:nianbao:problem:${problem}` });
      // The log comes by a pipe of its own.
      await expect
        .poll(() => lineOf(server, "/v1/batches"))
        .toMatchObject({
          level: "error",
          reason: code,
          path: expect.stringMatching(/^jobs\/requests\/[\w-]+\.zip$/),
        });
      expect(told).toEqual([200, 503, { status: "fail", checks: { store: code } }]);
      await expect
        .poll(() => lineOf(server, "/readyz"))
        .toMatchObject({ status: 503, reason: `store ${code}` });
      expect(server.log()).not.toContain(canary);
    },
  );

  it("is used again as soon as it can be", async () => {
    set("EROFS");
    const before = await batch(server);
    set();

    const told = await health(server);
    const after = await batch(server);

    expect([before.status, after.status]).toEqual([503, 202]);
    expect(told).toEqual([200, 200, { status: "pass" }]);
    expect(await untilDone(server, after)).toMatchObject({ made: 1, refused: 0 });
  });
});

it.runIf(isNobodyAble)("a server is not ready while its store is for reading only", async () => {
  const store = join(folder, "read-only");
  mkdirSync(store);
  chmodSync(folder, 0o755);
  chmodSync(store, 0o777);
  const server = await startServer(["--store", store], {}, [], asNobody);
  chmodSync(store, 0o555);
  const without = await health(server);
  chmodSync(store, 0o777);
  const again = await health(server);

  await server.stop();
  expect(without).toEqual([200, 503, { status: "fail", checks: { store: "EACCES" } }]);
  expect(again).toEqual([200, 200, { status: "pass" }]);
});
