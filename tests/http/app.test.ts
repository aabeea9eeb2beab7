import { describe, expect, it } from "vitest";
import type { GateRequest } from "../../src/http/gate.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { Problem } from "../../src/http/problem.ts";
import { StoreError } from "../../src/store/store.ts";
import { editions, sample, set } from "../given/reports.ts";
import { app, problemOf, services } from "./builders.ts";

const report = JSON.stringify(sample("2021"));

describe("POST /v1/checks", () => {
  it("gives what `nianbao check --json` gives, with sentences", async () => {
    const draft = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));

    const response = await app().post("/v1/checks?lang=en", draft);

    const { suggestions, ...checked } = (await response.json()) as { suggestions: object[] };
    expect(response.status).toBe(200);
    expect(checked).toMatchObject({
      edition: "2021",
      findings: [{ rule: "T4-SUM", sentence: expect.stringContaining("total is 9") }],
    });
    expect(suggestions[0]).toMatchObject({ sentence: expect.stringContaining("from 9 to 4") });
  });

  it("tells of a text that cannot be read as a finding, too", async () => {
    const response = await app().post("/v1/checks", Uint8Array.of(0xff, 0x20));

    const { findings } = (await response.json()) as { findings: { rule: string }[] };
    expect(response.status).toBe(200);
    expect(findings.map(({ rule }) => rule)).toEqual(["JSON-ENCODING"]);
  });

  it("lists a thousand findings at most, errors first, and says how many more there are", async () => {
    const lists = Array.from({ length: 3000 }, () => ({ surplus: 0 }));

    const response = await app().post(
      "/v1/checks",
      JSON.stringify({ year: 2024, sections: lists }),
    );

    const { findings } = (await response.json()) as { findings: { rule: string }[] };
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.rule).toBe("FINDINGS-MORE");
  });
});

describe("what is told of the interface itself", () => {
  it("lists the editions and gives their schemas, to be kept by who asks", async () => {
    const { request } = app();
    const first = await request("/v1/editions/2021/schema");

    const again = await request("/v1/editions/2021/schema", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });

    expect(await (await request("/v1/editions")).json()).toMatchObject({
      editions: editions.map(({ edition: { id, name, years } }) => ({ id, name, years })),
    });
    expect(first.headers.get("content-type")).toBe("application/schema+json");
    expect(await first.json()).toMatchObject({ $id: "urn:nianbao:report:2021" });
    expect(again.status).toBe(304);
  });

  it.each(["/healthz", "/dev/healthz"])("is well: %s", async (path) => {
    const response = await app().request(path);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "pass" });
  });
});

describe("readiness", () => {
  it("is given where nothing is kept", async () => {
    const answers = [await app().request("/readyz"), await app().request("/dev/readyz")];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answers[0]?.json()).toEqual({ status: "pass" });
  });

  it("fails with the words of the places that fail, and the process lives", async () => {
    const ready = async () => ({ store: "EROFS", output: "AccessDenied" });
    const { request, logged } = app({ ready });

    const response = await request("/readyz");

    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: "fail",
      checks: { store: "EROFS", output: "AccessDenied" },
    });
    expect(logged.at(-1)).toMatchObject({ reason: "store EROFS, output AccessDenied" });
    expect((await request("/healthz")).status).toBe(200);
  });
});

describe("the size of a body", () => {
  const size = defaultLimits.bodyBytes + 1;

  /** A body that comes in pieces, and how much of it was taken. */
  function pieces(bytes: number, failAt = Number.POSITIVE_INFINITY) {
    const taken = { bytes: 0 };
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (taken.bytes >= failAt) controller.error(new Error("reset"));
        else if (taken.bytes >= bytes) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
        taken.bytes += 65_536;
      },
    });
    return { stream, taken };
  }

  it.each([
    ["no length", {}],
    ["a length that is too small", { "content-length": "10" }],
    ["a length that is no number", { "content-length": "many" }],
  ])("is counted while it comes, with %s", async (_, headers) => {
    const { stream } = pieces(size);

    const response = await app().request("/v1/checks", {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    } as RequestInit);

    expect(response.status).toBe(413);
  });

  it("is not counted without end", async () => {
    const { stream, taken } = pieces(Number.POSITIVE_INFINITY);

    const response = await app().request("/v1/checks", {
      method: "POST",
      body: stream,
      duplex: "half",
    } as RequestInit);

    expect(response.status).toBe(413);
    expect(taken.bytes).toBeLessThan(100_000_000);
  });

  it("may be the limit itself", async () => {
    const body = report.padEnd(report.length + defaultLimits.bodyBytes - Buffer.byteLength(report));

    expect((await app().post("/v1/checks", body)).status).toBe(200);
  });

  it("is not known when the caller goes away", async () => {
    const { stream } = pieces(size, 65_536);

    const response = await app().request("/v1/checks", {
      method: "POST",
      body: stream,
      duplex: "half",
    } as RequestInit);

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:body-broken");
  });
});

describe("the gate", () => {
  function guarded(answer: () => { id: string; webhookHosts: [] }) {
    const seen: GateRequest[] = [];
    const gate = async (request: GateRequest) => {
      seen.push(request);
      return answer();
    };
    return { seen, ...app({ gate }) };
  }

  it("sees the request as the caller sent it, before anything of it is read", async () => {
    const { seen, post, logged } = guarded(() => ({ id: "portal-1", webhookHosts: [] }));

    const response = await post("http://a.example/dev/v1/checks?colour=%e5%b9%b4", "{");

    expect(response.status).toBe(400);
    expect(seen).toMatchObject([
      { method: "POST", authority: "a.example", target: "/dev/v1/checks?colour=%e5%b9%b4" },
    ]);
    expect(Buffer.from(seen[0]?.body ?? []).toString()).toBe("{");
    expect(logged.at(-1)).toMatchObject({ caller: "portal-1" });
  });

  it("is asked only about bodies within the limit", async () => {
    const { seen, post } = guarded(() => ({ id: "portal-1", webhookHosts: [] }));

    const response = await post("/v1/checks", " ".repeat(defaultLimits.bodyBytes + 1));

    expect(response.status).toBe(413);
    expect(seen).toEqual([]);
  });

  it("answers in place of whatever else is wrong, and keeps its reason for the log", async () => {
    const { post, logged } = guarded(() => {
      throw new Problem("signature-wrong", {}, { reason: "no such key" });
    });

    const response = await post("/v1/documents?colour=red", "{", { accept: "image/png" });

    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("no such key");
    expect(logged.at(-1)).toMatchObject({ problem: "signature-wrong", reason: "no such key" });
  });

  it("is not before what tells of the interface", async () => {
    const { seen, request } = guarded(() => {
      throw new Problem("signature-missing", { missing: "Signature" });
    });

    const statuses = ["/healthz", "/v1/editions", "/v1/editions/2019/schema"].map(
      async (path) => (await request(path)).status,
    );

    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    expect(seen).toEqual([]);
  });
});

describe("the log", () => {
  const canary = "金丝雀7531";

  it.each([
    ["/v1/documents", report.replaceAll("示范区", canary), 200],
    ["/v1/documents", `{"${canary}": 1, "year": 2024}`, 422],
    ["/v1/documents", `{"year": ${canary}`, 422],
    [`/v1/documents?${canary}=1`, report, 400],
    [`/v1/documents?without=${canary}`, report, 200],
    [`/v1/${canary}`, report, 404],
  ])("has one line on %s, and nothing of what it was about", async (path, body, status) => {
    const { post, logged } = app();

    const response = await post(path, body, { "x-forwarded-for": canary && "a" });

    expect(response.status).toBe(status);
    expect(logged.filter(({ event }) => event === "request")).toHaveLength(1);
    expect(logged.at(-1)).toMatchObject({ method: "POST", status, requestId: "id-1" });
    expect(decodeURIComponent(JSON.stringify(logged))).not.toContain("金丝雀");
  });

  it("says where a defect is, and not what it says of the report", async () => {
    const { services: all } = services();
    const check = async () => {
      throw new TypeError(`cannot read ${canary}\n    at ${canary} (a.ts:1:1)`);
    };
    const { post, logged } = app({ maker: { ...all.maker, check } });

    const response = await post("/v1/checks", report);

    const told = await response.text();
    expect(response.status).toBe(500);
    expect(told).toContain("id-1");
    expect(told).not.toMatch(/金丝雀|app\.test/);
    expect(JSON.stringify(logged)).not.toContain("金丝雀");
    expect(logged[0]).toMatchObject({ event: "defect", name: "TypeError" });
    expect(logged[0]?.stack).toContain("app.test.ts");
  });

  it("takes a caller's request id only when it is plain", async () => {
    const { post } = app();
    const idOf = async (id: string) =>
      (await post("/v1/checks", "", { "x-request-id": id })).headers.get("x-request-id");

    expect(await idOf("portal-7.a_b")).toBe("portal-7.a_b");
    expect(await idOf('a","level":"b')).toBe("id-1");
    expect(await idOf("a".repeat(65))).toBe("id-2");
  });
});

describe("a server that is busy", () => {
  it.each(["/v1/documents", "/v1/checks"])(
    "says so before it looks into a report: %s",
    async (path) => {
      const { services: all } = services();
      const refuseWhenBusy = async () => {
        throw new Problem("busy", { seconds: 5 }, { headers: { "retry-after": "5" } });
      };

      const response = await app({ maker: { ...all.maker, refuseWhenBusy } }).post(path, "no JSON");

      expect([response.status, response.headers.get("retry-after")]).toEqual([429, "5"]);
    },
  );
});

describe("what is not our fault", () => {
  it("is a store that cannot be reached: to be tried again", async () => {
    const { services: all } = services();
    const check = async () => {
      throw new StoreError("unavailable", "a");
    };

    const response = await app({ maker: { ...all.maker, check } }).post("/v1/checks", report);

    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("10");
  });
});

describe("pages of other origins", () => {
  const origin = "https://portal.example";
  const preflight = {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST" },
  };

  it("may not call by default", async () => {
    const response = await app().request("/v1/documents", preflight);

    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("may call when they are named, and read name, tag and findings", async () => {
    const { request, post } = app({ origins: [origin] });

    const asked = await request("/v1/documents", preflight);
    const answered = await post("/v1/documents", report, { origin });
    const other = await post("/v1/documents", report, { origin: "https://b.example" });

    expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answered.headers.get("access-control-expose-headers")).toContain("Content-Disposition");
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("may not guess types, frame answers or run what they hold", async () => {
    const { headers } = await app().post("/v1/documents?format=html", report);

    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
