import { afterAll, describe, expect, it } from "vitest";
import { app } from "./builders.ts";
import type { HostileCase } from "./hostile/hostile-case.ts";
import { hostileCases } from "./hostile-corpus.ts";

const { post } = app();
const formats = ["docx", "pdf"] as const;
const counts = new Map<string, number>();
let slowest = { milliseconds: 0, name: "" };

afterAll(() => {
  const { milliseconds, name } = slowest;
  console.log(`${hostileCases.length} hostile inputs, answers:`, Object.fromEntries(counts));
  console.log(`slowest: ${Math.round(milliseconds)} ms (${name})`);
});

describe.each(formats)("a hostile request for a %s", (format) => {
  it.each(hostileCases.filter(({ fate }) => fate === "reject"))(
    "is refused with a problem: $name",
    async (one) => {
      const response = await ask(one, format);

      const { errors } = await problemIn(response);
      expect(response.status).toBeGreaterThanOrEqual(400);
      if (one.pointer) expect(errors?.map(({ pointer }) => pointer)).toContain(one.pointer);
    },
  );

  it.each(hostileCases.filter(({ fate }) => fate === "accept"))(
    "is answered with the document: $name",
    async (one) => {
      const response = await ask(one, format);

      expect(response.status, await reasonOf(response)).toBe(200);
    },
  );

  it.each(hostileCases.filter(({ fate }) => fate === "either"))(
    "is answered or refused with a problem: $name",
    async (one) => {
      const response = await ask(one, format);

      if (response.status !== 200) await problemIn(response);
      expect(response.status).toBeLessThan(500);
    },
  );
});

async function ask(one: HostileCase, format: (typeof formats)[number]): Promise<Response> {
  const { name, body, query = `format=${format}`, headers = {} } = one;
  const startedAt = performance.now();
  // Where headers choose the format, the address must not.
  const path = "accept" in headers ? "/v1/documents" : `/v1/documents?${query}`;
  const response = await post(path, body as string, headers);
  const milliseconds = performance.now() - startedAt;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name };
  counts.set(`${response.status}`, (counts.get(`${response.status}`) ?? 0) + 1);
  return response;
}

type Told = { readonly type: string; readonly errors?: readonly { readonly pointer: string }[] };

/** What every refusal is: a problem that programs can read, of a size that they can take. */
async function problemIn(response: Response): Promise<Told> {
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
  const told = JSON.parse(text) as Told;
  expect(told.type).toMatch(/^urn:nianbao:problem:[a-z-]+$/);
  for (const { pointer } of told.errors ?? []) expect(pointer).toMatch(/^(\/|$)/);
  return told;
}

async function reasonOf(response: Response): Promise<string> {
  return response.ok ? "" : await response.text();
}
