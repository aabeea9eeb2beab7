import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPackage } from "../../functions/surroundings/package.ts";
import { packageVersion } from "../../functions/surroundings/version.ts";
import { jobTools } from "../../functions/work/job-tools.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { openApiDocument } from "../../src/http/openapi/document.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { signJobDone } from "../../src/webhooks/job-done.ts";
import { app, collector, services } from "./builders.ts";
import { validator } from "./openapi/judge-answer.ts";
import { replayExamples, type Send, shownExamples } from "./openapi/replay-examples.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = join(root, "docs/openapi.json");

describe("the description in docs/openapi.json", () => {
  it("is what scripts/build-openapi.ts makes of the program", async () => {
    const version = packageVersion();
    const { editions } = openPackage(version);

    const document = await openApiDocument({ editions, limits: defaultLimits, version });

    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it("may grow by editions, each with its schema, and is still formatted", () => {
    const biome: { overrides: { includes: string[]; files?: { maxSize: number } }[] } = JSON.parse(
      readFileSync(join(root, "biome.json"), "utf8"),
    );
    const own = biome.overrides.find(({ includes }) => includes.includes("docs/openapi.json"));

    expect(own?.files?.maxSize).toBeGreaterThan(2 * statSync(file).size);
  });

  it("is free of errors and warnings by Redocly's rules", () => {
    const words = ["lint", file, "--format", "json", "--max-problems", "20"];

    const said = execFileSync(join(root, "node_modules/.bin/redocly"), words, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      stdio: ["ignore", "pipe", "ignore"],
    });

    expect(JSON.parse(said)).toMatchObject({
      totals: { errors: 0, warnings: 0, ignored: 0 },
      problems: [],
    });
  });
});

describe("the message that a job is done", () => {
  it("is as the description says", () => {
    const job = {
      id: "3c9d",
      finishedAt: "2025-01-20T08:00:00.000Z",
      total: 2,
      made: 1,
      refused: 1,
    };
    const description = JSON.parse(readFileSync(file, "utf8"));
    const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

    const { body, headers } = signJobDone(job, secret, new Date("2025-01-20T08:00:01Z"));

    const message: { post: { parameters: { name: string }[] } } = description.webhooks["job.done"];
    expect(validator(description)("/components/schemas/JobDone", JSON.parse(body))).toEqual([]);
    expect(Object.keys(headers)).toEqual(
      expect.arrayContaining(message.post.parameters.map(({ name }) => name)),
    );
  });
});

describe("the examples of the description", () => {
  it("are answered by the application as they say", async () => {
    const { send, run } = applicationWithJobs();

    const { sent, mistakes } = await replayExamples(send, { runJob: run });

    expect(mistakes).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(await shownExamples(send)));
  });

  it("tell an answer that is another one", async () => {
    const { send, run } = applicationWithJobs();
    const withoutTag: Send = async (request) => {
      const { status, headers, body } = await send(request);
      const others = [...headers].filter(([name]) => name !== "etag");
      return new Response(body, { status, headers: others });
    };

    const { mistakes } = await replayExamples(withoutTag, { runJob: run });

    expect(mistakes).toContain("POST /v1/documents edition-2021: no header ETag");
    expect(mistakes).toContain("GET /v1/editions editions: no header ETag");
    expect(mistakes.filter((mistake) => mistake.startsWith("POST /v1/checks"))).toEqual([]);
  });

  describe("sent to a server", () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-openapi-"));
    let server: RunningServer;

    beforeAll(async () => {
      server = await startServer(["--store", folder]);
    });

    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    it("are answered as they say", async () => {
      const send: Send = async (request) => {
        const { pathname, search } = new URL(request.url);
        return fetch(await moved(request, server.address + pathname + search));
      };

      const { sent, mistakes } = await replayExamples(send);

      expect(mistakes).toEqual([]);
      expect(sent).toEqual(expect.arrayContaining(await shownExamples(send)));
    });
  });
});

function applicationWithJobs() {
  const store = openMemoryStore();
  const { clock, ...common } = services().services;
  const tools = jobTools({ ...common, collector, store, clock, parallel: 1 });
  const { request } = app({ jobs: openJobs({ store, clock }) });
  const send: Send = async (one) => {
    const { pathname, search } = new URL(one.url);
    return request(pathname + search, await moved(one, one.url));
  };
  return { send, run: async (id: string) => void (await runJob(id, tools)) };
}

/** The same request to another address. */
async function moved(request: Request, address: string): Promise<Request> {
  const { method, headers } = request;
  const body = method === "GET" ? null : await request.arrayBuffer();
  return new Request(address, { method, headers, body });
}
