import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobKeys } from "../../src/jobs/keys.ts";
import { sample, set } from "../given/reports.ts";
import { jsonIn, unzip } from "../jobs/builders.ts";
import { program } from "../program.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { restEvent } from "./events.ts";
import { packaged } from "./packaged.ts";
import { created, failuresOf, queued } from "./queued.ts";
import { readResult } from "./results.ts";
import type { Outcome } from "./runtime-api.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

const scratch = mkdtempSync(join(tmpdir(), "nianbao-lambda-rollup-"));
const units = join(scratch, "units");

let buckets: readonly [calm: Bucket, killed: Bucket];

beforeAll(async () => {
  for (const [at, kind] of ["docx", "pdf", "ofd"].entries()) writeUnit(`第${at + 1}局`, kind);
  for (let number = 4; number <= 9; number++) writeUnit(`第${number}局`, "json");
  buckets = [await openBucket(), await openBucket()];
  await packaged();
});

afterAll(() => {
  for (const bucket of buckets) bucket.close();
  rmSync(scratch, { recursive: true });
});

function writeUnit(agency: string, kind: string): void {
  const draft = set(set(sample("2021"), "agency", agency), "signature.agency", agency);
  const json = join(kind === "json" ? units : scratch, `${agency}.json`);
  mkdirSync(units, { recursive: true });
  writeFileSync(json, JSON.stringify(draft));
  if (kind === "json") return;
  run(["build", json, "--format", kind, "--out", units]);
}

function run(words: readonly string[]): void {
  execFileSync(process.execPath, [program, ...words], { cwd: scratch, stdio: "pipe" });
}

async function start(name: string, { environment }: Bucket): Promise<RunningFunction> {
  const folder = (await packaged()).folderOf(name);
  const handler = `build/functions/${name}/index.handler`;
  return startFunction({ folder, handler, environment, seconds: 300 });
}

/** Asks for the roll-up over HTTP, and gives the id of its job. */
async function submit(bucket: Bucket): Promise<string> {
  const http = await start("http", bucket);
  const form = new FormData();
  for (const name of readdirSync(units).sort()) {
    form.append("file", new File([readFileSync(join(units, name))], name));
  }
  const upload = new Response(form);
  const type = upload.headers.get("content-type") ?? "";
  const body = Buffer.from(await upload.arrayBuffer());
  const headers = { "content-type": type, "idempotency-key": "one" };
  const call = { path: "/dev/v1/rollups", query: "agency=all&format=html", headers, body };
  const [first, second] = [
    readResult(await http.invoke(restEvent(call))),
    readResult(await http.invoke(restEvent(call))),
  ];
  await http.stop();
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.body.equals(first.body)).toBe(true);
  return JSON.parse(first.body.toString()).id;
}

function announced(id: string, count = 1) {
  const body = created({ bucket: "work", key: jobKeys.request(id), size: 1 });
  return queued({ id: "1", body, count });
}

function resultIn(bucket: Bucket, id: string): Buffer {
  return bucket.objects.get(jobKeys.result(id))?.bytes ?? Buffer.alloc(0);
}

async function runUndisturbed(bucket: Bucket, id: string): Promise<Outcome> {
  const jobs = await start("jobs", bucket);
  const outcome = await jobs.invoke(announced(id));
  await jobs.stop();
  return outcome;
}

async function runKilled(bucket: Bucket, id: string): Promise<Outcome[]> {
  for (const count of [1, 2, 3, 4]) {
    const victim = await start("jobs", bucket);
    void victim.invoke(announced(id, count));
    await sleep(300 + Math.random() * 1500);
    await victim.stop();
  }
  const last = await start("jobs", bucket);
  const ends = [await last.invoke(announced(id, 5)), await last.invoke(announced(id, 6))];
  await last.stop();
  return ends;
}

describe("a roll-up on Lambda, of documents and JSON", () => {
  it("is one result, the command line's, though the function is killed again and again", async () => {
    const [calm, bucket] = buckets;
    const [calmId, id] = await Promise.all([submit(calm), submit(bucket)]);

    const [outcome, ends] = await Promise.all([
      runUndisturbed(calm, calmId),
      runKilled(bucket, id),
    ]);

    expect([outcome, ...ends].flatMap(failuresOf)).toEqual([]);
    const files = await unzip(resultIn(bucket, id));
    const expected = await unzip(resultIn(calm, calmId));
    expect(jsonIn(files, "manifest.json")).toMatchObject({ made: 9, whole: { units: 9 } });
    run(["rollup", "units", "--agency", "all", "--out", "sum.json", "--matrix", "matrix.xlsx"]);
    const written = (name: string) => readFileSync(join(scratch, name));
    const made = (name: string) => Buffer.from(files.get(name) ?? []);
    expect(made("report.json").equals(written("sum.json"))).toBe(true);
    expect(made("matrix.xlsx").equals(written("matrix.xlsx"))).toBe(true);
    expect([...files.keys()]).toEqual([...expected.keys()]);
    for (const [name, bytes] of expected) {
      if (name === "manifest.json") continue;
      expect(made(name).equals(bytes), name).toBe(true);
    }
  });
});
