import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { sample, set } from "../given/reports.ts";
import { stringPlaces } from "./string-places.ts";

/** Nothing else has it. */
const canary = "金丝雀7391";
const temporary = mkdtempSync(join(tmpdir(), "canary-"));
const statuses = new Map<number, number>();
let server: RunningServer;

beforeAll(async () => {
  server = await startServer([], { TMPDIR: temporary, NIANBAO_BODY_BYTES: "200000" });
});
afterAll(async () => {
  await server.stop();
  rmSync(temporary, { recursive: true });
});

async function post(path: string, body: BodyInit, headers: HeadersInit = {}): Promise<void> {
  const response = await fetch(`${server.url}${path}`, { method: "POST", body, headers });
  await response.arrayBuffer();
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
}

/** The sample with the canary in one of its texts. */
function marked(steps: readonly string[], mark: string): string {
  return JSON.stringify(set(sample("2021"), steps.join("."), mark));
}

const json = { "content-type": "application/json" };
const places = stringPlaces(sample("2021"));
const whole = marked(["introduction", "0"], canary);

const broken: readonly (readonly [string, string, BodyInit, HeadersInit])[] = [
  ["JSON that ends too early", "/v1/documents", whole.slice(0, -1), json],
  ["a text where a number belongs", "/v1/documents", marked(["year"], canary), json],
  ["a key that is unknown", "/v1/documents", JSON.stringify({ [canary]: 1 }), json],
  ["a body that is too large", "/v1/documents", canary.repeat(100_000), json],
  ["another type", "/v1/documents", whole, { "content-type": "text/xml" }],
  ["a query that is unknown", `/v1/documents?${encodeURIComponent(canary)}=1`, whole, json],
  ["a format that is unknown", `/v1/checks?format=${encodeURIComponent(canary)}`, whole, json],
  ["a path that there is none of", `/v1/${encodeURIComponent(canary)}`, whole, json],
  ["a batch that cannot be kept", "/v1/batches", whole, json],
  ["GBK that is none", "/v1/checks", Uint8Array.of(0x22, 0x81, 0x20, 0x22), json],
];

function upload(): FormData {
  const form = new FormData();
  form.append("file", new File([whole], `${canary}.json`));
  form.append(canary, canary);
  return form;
}

describe("a server that many reports are sent to", () => {
  it.each(["/v1/documents?format=docx", "/v1/documents?format=pdf&force=true", "/v1/checks"])(
    "says nothing of them in its log: each text of a report, at %s",
    async (path) => {
      for (const steps of places) {
        await post(path, marked(steps, canary), json);
        await post(path, marked(steps, `${canary}\u0007`), json);
      }

      expect(server.log()).toContain('"status":');
      expect(server.log()).not.toContain(canary);
    },
  );

  it.each(broken)("says nothing of %s in its log", async (_, path, body, headers) => {
    await post(path, body, headers);

    expect(server.log()).not.toContain(canary);
    expect(server.log()).not.toContain(encodeURIComponent(canary));
  });

  it("says nothing of an upload in its log, nor of its name", async () => {
    await post("/v1/documents", upload());

    expect(server.log()).not.toContain(canary);
  });

  it("leaves nothing among the temporary files", () => {
    const texts = readdirSync(temporary, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

    const requests = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${requests} requests with a canary, none logged; answers:`, [...statuses]);
    expect(texts.filter((bytes) => bytes.includes(canary))).toEqual([]);
    expect([...statuses.keys()].filter((status) => status >= 500 && status !== 501)).toEqual([]);
  });
});
