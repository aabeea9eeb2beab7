import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, type TestContext } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { jsonIn, unzip } from "../jobs/builders.ts";
import { reportsOf, zipOf } from "./batch-of.ts";
import { inCeph, inFolder, inOss, type SharedPlace } from "./places.ts";
import { soakServers } from "./soak.ts";

/** Of a case, which runs beside others: what it opened last is closed first. */
type Case = Pick<TestContext, "onTestFinished">;

async function opened(open: () => Promise<SharedPlace>, { onTestFinished }: Case) {
  const place = await open();
  onTestFinished(place.close);
  return place;
}

async function serverOver(
  { variables }: SharedPlace,
  { onTestFinished }: Case,
): Promise<RunningServer> {
  const own = { NIANBAO_THREADS: "1", NIANBAO_LEASE_SECONDS: "2", NIANBAO_LOOK_SECONDS: "1" };
  const server = await startServer([], { ...variables, ...own });
  onTestFinished(async () => void (await server.stop("SIGKILL")));
  return server;
}

async function post(server: RunningServer, path: string, count: number, key?: string) {
  const body = await zipOf(reportsOf(1, count));
  const headers = {
    "content-type": "application/zip",
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
  const answer = await fetch(server.url + path, { method: "POST", headers, body });
  return { status: answer.status, ...((await answer.json()) as { readonly id: string }) };
}

/** The same document asked for from each server with one key. */
async function pdfFrom(servers: readonly RunningServer[], key: string): Promise<number[]> {
  const [report] = reportsOf(1, 1);
  const statuses: number[] = [];
  for (const { url } of servers) {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const init = { method: "POST", headers, body: JSON.stringify(report?.value) };
    statuses.push((await fetch(`${url}/v1/documents?format=pdf`, init)).status);
  }
  return statuses;
}

async function resultFrom(server: RunningServer, id: string) {
  for (;;) {
    const answer = await fetch(`${server.url}/v1/jobs/${id}/result`);
    if (answer.ok) return await unzip(new Uint8Array(await answer.arrayBuffer()));
    await pause(200);
  }
}

const killed = {
  servers: 3,
  threads: 1,
  batches: 2,
  reports: 30,
  kills: 2,
  leaseSeconds: 2,
  formats: ["docx"],
} as const;

describe.concurrent("three servers over one store, of which two are killed", () => {
  it.for([
    ["a real Ceph", inCeph, 3],
    ["a folder", inFolder, 4],
    ["a store like OSS, where only creating is exclusive and listings come late", inOss, 5],
  ] as const)(
    "give every report exactly once in %s",
    { timeout: 240_000 },
    async ([, open, seed], own) => {
      const place = await opened(open, own);

      const { wrong, outcomes, results } = await soakServers(place, { ...killed, seed });

      expect({ wrong, outcomes, results }).toEqual({ wrong: [], outcomes: 60, results: 2 });
    },
  );
});

describe.concurrent("two servers over one store", { timeout: 120_000 }, () => {
  it("answer for each other, and take a key for the same request wherever it comes", async (own) => {
    const place = await opened(inFolder, own);
    const [one, other] = [await serverOver(place, own), await serverOver(place, own)];

    const first = await post(one, "/v1/batches?format=docx", 3, "key-1");
    const again = await post(other, "/v1/batches?format=docx", 3, "key-1");
    const files = await resultFrom(other, first.id);

    expect([first.status, again.status, again.id]).toEqual([202, 202, first.id]);
    expect(jsonIn(files, "manifest.json")).toMatchObject({ total: 3, made: 3 });
    expect(await pdfFrom([one, other], "key-2")).toEqual([200, 200]);
    const told = await fetch(`${other.url}/v1/jobs/${first.id}`);
    expect(await told.json()).toMatchObject({ state: "done", made: 3, refused: 0 });
  });

  it("end a job of the other that was killed, without being started again", async (own) => {
    const place = await opened(inFolder, own);
    const other = await serverOver(place, own);
    const one = await serverOver(place, own);
    const { id } = await post(one, "/v1/rollups?agency=某市", 30);
    await one.stop("SIGKILL");

    const files = await resultFrom(other, id);

    expect(jsonIn(files, "manifest.json")).toMatchObject({ job: id, total: 30 });
  });
});
