import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { type Jobs, openJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { packaged } from "./packaged.ts";
import { created, failuresOf, queued } from "./queued.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

const good = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const bad = Buffer.from("{}");

let bucket: Bucket;
let jobs: Jobs;
let runner: RunningFunction;

beforeAll(async () => {
  bucket = await openBucket();
  const client = openS3Client({
    pathStyle: true,
    endpoint: bucket.environment.AWS_ENDPOINT_URL_S3 ?? "",
    keys: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const store = openS3Store(client, { bucket: "work", prefix: "" });
  jobs = openJobs({ store, clock: () => new Date() });
  runner = await startJobs(300);
});

afterAll(async () => {
  await runner.stop();
  bucket.close();
});

async function startJobs(seconds: number): Promise<RunningFunction> {
  const folder = (await packaged()).folderOf("jobs");
  const handler = "build/functions/jobs/index.handler";
  return startFunction({ folder, handler, environment: bucket.environment, seconds });
}

function submit(id: string, ...reports: readonly Buffer[]) {
  const items = reports.map((bytes, item) => ({ name: `单位${item + 1}.json`, bytes }));
  const request = { id, formats: ["docx"], options: {}, language: "zh-CN", items } as const;
  return jobs.submit(request, undefined);
}

const announced = (key: string) => created({ bucket: "work", key, size: 1 });

describe("the packaged jobs function under AWS's own runtime client", () => {
  it("runs the job whose request was put into the bucket", async () => {
    await submit("first", good, bad);

    const outcome = await runner.invoke(
      queued({ id: "1", body: announced(jobKeys.request("first")) }),
    );

    expect(failuresOf(outcome)).toEqual([]);
    expect(await jobs.find("first", undefined)).toMatchObject({
      state: "done",
      total: 2,
      made: 1,
      refused: 1,
    });
    expect(bucket.objects.get(jobKeys.result("first"))?.bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("does a job once, however often it is announced", async () => {
    await submit("twice", good);
    const body = announced(jobKeys.request("twice"));

    await runner.invoke(queued({ id: "1", body }));
    const tag = bucket.objects.get(jobKeys.result("twice"))?.tag;
    const again = await runner.invoke(queued({ id: "1", body, count: 2 }, { id: "2", body }));

    expect(failuresOf(again)).toEqual([]);
    expect(bucket.objects.get(jobKeys.result("twice"))?.tag).toBe(tag);
    expect(await jobs.find("twice", undefined)).toMatchObject({ runs: 1 });
  });

  it("passes over the bucket's trial message, and over what is no job", async () => {
    const trial = { Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "work" };

    const outcome = await runner.invoke(
      queued({ id: "1", body: trial }, { id: "2", body: announced("elsewhere/年 1.zip") }),
    );

    expect(failuresOf(outcome)).toEqual([]);
  });

  it("fails only the message that it cannot work on", async () => {
    await submit("third", good);
    const broken = { Records: [{ s3: { object: { key: "%" } } }] };

    const outcome = await runner.invoke(
      queued({ id: "1", body: broken }, { id: "2", body: announced(jobKeys.request("third")) }),
    );

    expect(failuresOf(outcome)).toEqual(["1"]);
    expect(await jobs.find("third", undefined)).toMatchObject({ state: "done" });
  });

  it("has a job come again when too little time is left to begin a report", async () => {
    await submit("late", good);
    const hasty = await startJobs(10);

    const outcome = await hasty.invoke(
      queued({ id: "1", body: announced(jobKeys.request("late")) }),
    );

    await hasty.stop();
    expect(failuresOf(outcome)).toEqual(["1"]);
    expect(await jobs.find("late", undefined)).toMatchObject({ state: "running", made: 0 });
  });

  it("says nothing of a report in its log", () => {
    expect(runner.log()).toContain('"event":"job"');
    expect(runner.log()).not.toMatch(/槐荫|政府|单位/);
  });
});
