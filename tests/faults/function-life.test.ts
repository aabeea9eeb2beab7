import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { type Jobs, openJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { type Bucket, openBucket } from "../lambda/bucket.ts";
import { packaged } from "../lambda/packaged.ts";
import { created, failuresOf, queued } from "../lambda/queued.ts";
import { type RunningFunction, startFunction } from "../lambda/start-function.ts";

const report = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "life-"));
let bucket: Bucket;
let jobs: Jobs;

beforeAll(async () => {
  bucket = await openBucket();
  const client = openS3Client({
    pathStyle: true,
    endpoint: bucket.environment.AWS_ENDPOINT_URL_S3 ?? "",
    keys: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const store = openS3Store(client, { bucket: "work", prefix: "" });
  jobs = openJobs({ store, clock: () => new Date() });
});

afterAll(() => {
  bucket.close();
  rmSync(folder, { recursive: true });
});

/** A module that takes all memory when it is told to. */
const hungry = `data:text/javascript,${encodeURIComponent(
  "process.on('SIGUSR2', () => { for (const all = []; ; ) all.push(Array(10000).fill().map(String)); })",
)}`;

/** The packaged jobs function in a new process, all of its temporary files in a folder. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<RunningFunction> {
  return startFunction({
    folder: (await packaged()).folderOf("jobs"),
    handler: "build/functions/jobs/index.handler",
    environment: { ...bucket.environment, TMPDIR: folder, ...environment },
    seconds: 300,
  });
}

/** A job of so many reports, and the message that has it run. */
async function submit(id: string, reports: number) {
  const items = Array.from({ length: reports }, (_, item) => ({
    name: `单位${item + 1}.json`,
    bytes: report,
  }));
  const request = { id, formats: ["docx"], options: {}, language: "zh-CN", items } as const;
  await jobs.submit(request, undefined);
  return queued({ id, body: created({ bucket: "work", key: jobKeys.request(id), size: 1 }) });
}

async function untilOneIsMade(id: string): Promise<void> {
  while (!bucket.objects.has(jobKeys.item(id, 0))) await setTimeout(5);
}

/** Runs the job in a new process: whether it is done, with all its reports. */
async function runsAfterwards(id: string, event: object) {
  const next = await start();
  const failures = failuresOf(await next.invoke(event));
  await next.stop();
  return { failures, job: await jobs.find(id, undefined) };
}

describe.concurrent("the packaged jobs function", () => {
  it("goes on where it was frozen", async () => {
    const event = await submit("frozen", 6);
    const running = await start();

    const invoked = running.invoke(event);
    await untilOneIsMade("frozen");
    running.signal("SIGSTOP");
    await setTimeout(3000);
    running.signal("SIGCONT");

    expect(failuresOf(await invoked)).toEqual([]);
    await running.stop();
    expect(await jobs.find("frozen", undefined)).toMatchObject({ state: "done", made: 6 });
  });

  it("has its job finished by the next process when it is killed at its deadline", async () => {
    const event = await submit("killed", 6);
    const running = await start();

    void running.invoke(event);
    await untilOneIsMade("killed");
    running.signal("SIGKILL");
    await running.ended;
    await running.stop();

    const { failures, job } = await runsAfterwards("killed", event);
    expect(failures).toEqual([]);
    expect(job).toMatchObject({ state: "done", made: 6 });
  });

  it("has its job finished by the next process when its memory is used up", async () => {
    const event = await submit("starved", 6);
    const running = await start({ NODE_OPTIONS: `--max-old-space-size=64 --import ${hungry}` });

    void running.invoke(event);
    await untilOneIsMade("starved");
    running.signal("SIGUSR2");
    await running.ended;
    const said = running.log();
    await running.stop();

    const { failures, job } = await runsAfterwards("starved", event);
    expect(said).toContain("heap out of memory");
    expect(failures).toEqual([]);
    expect(job).toMatchObject({ state: "done", made: 6 });
  });
});

it("the packaged jobs function has left no temporary files by all this", () => {
  expect(readdirSync(folder)).toEqual([]);
});
