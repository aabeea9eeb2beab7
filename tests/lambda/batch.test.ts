import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signRequest } from "../http/sign-request.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { type Call, restEvent } from "./events.ts";
import { packaged } from "./packaged.ts";
import { created, queued } from "./queued.ts";
import { readResult } from "./results.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

const report = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const secret = randomBytes(32).toString("base64");
const keys = [{ id: "portal", secrets: [{ secret }] }];

let bucket: Bucket;
let http: RunningFunction;
let jobs: RunningFunction;

beforeAll(async () => {
  bucket = await openBucket();
  const environment = { ...bucket.environment, NIANBAO_KEYS: JSON.stringify({ keys }) };
  const { folderOf } = await packaged();
  const start = (name: string) =>
    startFunction({
      folder: folderOf(name),
      handler: `build/functions/${name}/index.handler`,
      environment,
      seconds: 300,
    });
  [http, jobs] = await Promise.all([start("http"), start("jobs")]);
});

afterAll(async () => {
  await Promise.all([http.stop(), jobs.stop()]);
  bucket.close();
});

/** A call that is signed as portals sign it: for the path with the stage. */
function signed({ method = "POST", path, query, body, headers }: Call): Call {
  const target = query ? `${path}?${query}` : path;
  const signature = signRequest({
    method,
    target,
    ...(body !== undefined && { body }),
    keyId: "portal",
    secret,
    nonce: randomUUID(),
    created: Math.floor(Date.now() / 1000),
  });
  return {
    method,
    path,
    ...(query && { query }),
    ...(body && { body }),
    headers: { ...headers, ...signature },
  };
}

async function ask(call: Call) {
  return readResult(await http.invoke(restEvent(call)));
}

describe("the two packaged functions and a bucket", () => {
  it("take a signed batch, run it, and hand out the result to who asked", async () => {
    const form = new FormData();
    form.append("file", new File([report], "槐荫区.json", { type: "application/json" }));
    form.append("file", new File(["{}"], "空.json", { type: "application/json" }));
    const upload = new Response(form);
    const headers = { "content-type": upload.headers.get("content-type") ?? "" };
    const body = Buffer.from(await upload.arrayBuffer());
    const path = "/dev/v1/batches";

    const taken = await ask(signed({ path, query: "format=docx", headers, body }));

    expect(taken.status).toBe(202);
    const location = taken.headers.get("location") ?? "";
    expect(location).toMatch(/^\/dev\/v1\/jobs\/[\w-]+$/);
    const [key = ""] = [...bucket.objects.keys()].filter((one) => /^jobs\/requests\//.test(one));
    await jobs.invoke(queued({ id: "1", body: created({ bucket: "work", key }) }));

    const job = await ask(signed({ method: "GET", path: location }));
    expect(JSON.parse(job.body.toString())).toMatchObject({ state: "done", made: 1, refused: 1 });
    const result = await ask(signed({ method: "GET", path: `${location}/result` }));
    expect(result.status).toBe(303);
    const zip = await fetch(result.headers.get("location") ?? "");
    expect(zip.headers.get("content-type")).toBe("application/zip");
  });

  it("refuse who does not sign, and who signs the same twice", async () => {
    const call = { method: "GET", path: "/dev/v1/jobs/unknown" };
    const once = signed(call);

    const unsigned = await ask(call);
    const first = await ask(once);
    const second = await ask(once);

    expect([unsigned.status, first.status, second.status]).toEqual([401, 404, 401]);
    expect(JSON.parse(second.body.toString()).type).toBe("urn:nianbao:problem:nonce-replayed");
  });
});
