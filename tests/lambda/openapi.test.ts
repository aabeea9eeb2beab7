import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobKeys } from "../../src/jobs/keys.ts";
import { replayExamples, type Send, shownExamples } from "../http/openapi/replay-examples.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { type Call, functionUrlEvent, httpApiEvent, restEvent } from "./events.ts";
import { packaged } from "./packaged.ts";
import { created, failuresOf, queued } from "./queued.ts";
import { readResult } from "./results.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

let bucket: Bucket;
let http: RunningFunction;
let jobs: RunningFunction;

beforeAll(async () => {
  bucket = await openBucket();
  http = await start("http");
  jobs = await start("jobs");
});

afterAll(async () => {
  await Promise.all([http.stop(), jobs.stop()]);
  bucket.close();
});

async function start(name: string): Promise<RunningFunction> {
  const folder = (await packaged()).folderOf(name);
  const handler = `build/functions/${name}/index.handler`;
  // As long as the template gives to jobs: with little time left they begin no report.
  return startFunction({ folder, handler, environment: bucket.environment, seconds: 300 });
}

const gateways = [
  ["a REST API", restEvent],
  ["an HTTP API", httpApiEvent],
  ["a Function URL", functionUrlEvent],
] as const;

describe("the examples of the description", () => {
  it.each(gateways)(
    "are answered as they say by the packaged function behind %s",
    async (_, eventOf) => {
      const send: Send = async (request) => answer(eventOf(await callOf(request)));

      const { sent, mistakes } = await replayExamples(send, { runJob });

      expect(mistakes).toEqual([]);
      expect(sent).toEqual(expect.arrayContaining(await shownExamples(send)));
    },
  );
});

async function callOf(request: Request): Promise<Call> {
  const { pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  return {
    method: request.method,
    path: `/dev${pathname}`,
    query: search.slice(1),
    headers: Object.fromEntries(request.headers),
    ...(body.length > 0 && { body }),
  };
}

async function answer(event: unknown): Promise<Response> {
  const { status, headers, body } = readResult(await http.invoke(event));
  return new Response(body.length > 0 ? new Uint8Array(body) : null, { status, headers });
}

/** The bucket tells the queue, and the queue the function. */
async function runJob(id: string): Promise<void> {
  const body = created({ bucket: "work", key: jobKeys.request(id), size: 1 });
  const outcome = await jobs.invoke(queued({ id: "1", body }));
  expect(failuresOf(outcome)).toEqual([]);
}
