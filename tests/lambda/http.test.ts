import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "content-disposition";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfCommandLine } from "../command-line-files.ts";
import { openBucket } from "./bucket.ts";
import { type Call, functionUrlEvent, httpApiEvent, restEvent } from "./events.ts";
import { packaged } from "./packaged.ts";
import { readResult, readStream } from "./results.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

const example = new URL("../../examples/huaiyin-2019.json", import.meta.url);
const report = readFileSync(example);
const title = "槐荫区人民政府2019年政府信息公开工作年度报告";
const json = { "content-type": "application/json" };

let http: RunningFunction;

beforeAll(async () => {
  http = await startHttp();
});

afterAll(async () => {
  await http.stop();
});

async function startHttp(environment: Readonly<Record<string, string>> = {}, entry = "handler") {
  const folder = (await packaged()).folderOf("http");
  return startFunction({ folder, handler: `build/functions/http/index.${entry}`, environment });
}

function documentCall(format: string, more: Partial<Call> = {}): Call {
  const path = "/dev/v1/documents";
  return { path, query: `format=${format}`, headers: json, body: report, ...more };
}

const gateways = [
  ["a REST API", restEvent],
  ["an HTTP API", httpApiEvent],
  ["a Function URL", functionUrlEvent],
] as const;

describe("the packaged HTTP function under AWS's own runtime client", () => {
  it.each(gateways)("makes the command line's very files behind %s", async (_, eventOf) => {
    const expected = filesOfCommandLine(example);

    for (const [format, mediaType] of [
      ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
      ["pdf", "application/pdf"],
      ["html", "text/html; charset=utf-8"],
    ]) {
      const result = readResult(await http.invoke(eventOf(documentCall(`${format}`))));
      expect(result.status).toBe(200);
      expect(result.headers.get("content-type")).toBe(mediaType);
      expect(result.isBase64Encoded).toBe(format !== "html");
      expect(result.body.equals(expected.get(`.${format}`) ?? Buffer.of())).toBe(true);
    }
  });

  it.each(gateways)("names the file in Chinese behind %s", async (_, eventOf) => {
    const { headers } = readResult(await http.invoke(eventOf(documentCall("docx"))));

    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^[\x20-\x7e]+$/);
    expect(parse(disposition).parameters.filename).toBe(`${title}.docx`);
  });

  it.each(gateways)("takes an upload with a Chinese file name behind %s", async (_, eventOf) => {
    const form = new FormData();
    form.set("file", new File([report], "槐荫区（2019）年报.json", { type: "application/json" }));
    const upload = new Response(form);
    const headers = { "content-type": upload.headers.get("content-type") ?? "" };
    const body = Buffer.from(await upload.arrayBuffer());

    const call = documentCall("html", { headers, body });

    const { status, body: page } = readResult(await http.invoke(eventOf(call)));
    expect(status).toBe(200);
    expect(page.toString()).toContain(`<title>${title}</title>`);
  });

  it.each(gateways)("answers what is wrong as a problem behind %s", async (_, eventOf) => {
    const draft = JSON.parse(report.toString());
    draft.tables.requests.received.total = 1;
    const body = Buffer.from(JSON.stringify(draft));

    const {
      status,
      headers,
      body: problem,
    } = readResult(await http.invoke(eventOf(documentCall("pdf", { body }))));

    expect(status).toBe(422);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(problem.toString()).type).toBe("urn:nianbao:problem:report-errors");
  });

  it("answers its health at the root and under a stage", async () => {
    for (const path of ["/healthz", "/dev/healthz"]) {
      const call = { method: "GET", path };
      expect(readResult(await http.invoke(restEvent(call))).status).toBe(200);
    }
  });

  it.each(gateways)("shows the web page behind %s", async (_, eventOf) => {
    const get = async (path: string, headers: Call["headers"] = {}) =>
      readResult(await http.invoke(eventOf({ method: "GET", path, headers })));

    const page = await get("/dev/");
    const [, script = ""] = /src="\.(\/assets\/[^"]+\.js)"/.exec(page.body.toString()) ?? [];
    const code = await get(`/dev${script}`);
    const packed = await get(`/dev${script}`, { "accept-encoding": "gzip, br" });

    expect([page.status, code.status]).toEqual([200, 200]);
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(packed.body).equals(code.body)).toBe(true);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(code.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("makes a draft of a PDF, for which it has what the reader looks up", async () => {
    const made = readResult(await http.invoke(restEvent(documentCall("pdf"))));
    const headers = { "content-type": "application/pdf" };

    const call = { path: "/dev/v1/imports", headers, body: made.body };
    const { status, body } = readResult(await http.invoke(restEvent(call)));

    expect(status).toBe(200);
    expect(JSON.parse(body.toString()).report.tables).toMatchObject({
      disputes: JSON.parse(report.toString()).tables.disputes,
    });
  });

  it("says nothing of a report in its log", async () => {
    const before = http.log().length;

    await http.invoke(restEvent(documentCall("html")));

    const lines = http.log().slice(before);
    expect(lines).toContain('"event":"request"');
    expect(lines).not.toMatch(/槐荫|政府/);
  });

  it("tells AWS of an event that is none, and goes on", async () => {
    const outcome = await http.invoke({ detail: "scheduled" });

    expect(outcome.type).toBe("error");
    expect(
      readResult(await http.invoke(restEvent({ method: "GET", path: "/healthz" }))).status,
    ).toBe(200);
  });
});

/** So many short paragraphs that the page is longer than the platform takes. */
function longReport(): Buffer {
  const draft = JSON.parse(report.toString());
  const paragraphs = Array.from({ length: 60_000 }, () => "年报。");
  return Buffer.from(JSON.stringify({ ...draft, introduction: paragraphs }));
}

const longCall = documentCall("html-fragment", { body: longReport() });

describe("an answer that the platform would refuse", () => {
  it("is refused with a problem where there is no store, and the function goes on", async () => {
    const { status, body } = readResult(await http.invoke(restEvent(longCall)));

    const problem = JSON.parse(body.toString());
    expect(status).toBe(413);
    expect(problem.type).toBe("urn:nianbao:problem:answer-too-large");
    expect(readResult(await http.invoke(restEvent(documentCall("docx")))).status).toBe(200);
  });

  it("is kept in the bucket, and the caller sent there", async () => {
    const bucket = await openBucket();
    const stored = await startHttp(bucket.environment);

    const result = readResult(await stored.invoke(restEvent(longCall)));

    const [[key, kept] = []] = bucket.objects;
    expect(result.status).toBe(303);
    expect(key).toMatch(/^answers\/[\w-]{36}$/);
    expect(kept?.headers["content-type"]).toBe("text/html; charset=utf-8");
    const answer = await fetch(result.headers.get("location") ?? "");
    expect(Buffer.from(await answer.arrayBuffer()).length).toBe(kept?.bytes.length);
    await stored.stop();
    bucket.close();
  });
});

describe("the streaming entry", () => {
  let streaming: RunningFunction;

  beforeAll(async () => {
    streaming = await startHttp({}, "streamHandler");
  });

  afterAll(() => streaming.stop());

  it("sends status and headers first, then the very bytes", async () => {
    const outcome = await streaming.invoke(restEvent(documentCall("pdf")));

    const { status, headers, body } = readStream(outcome);
    expect(outcome).toMatchObject({
      headers: {
        "content-type": "application/vnd.awslambda.http-integration-response",
        "lambda-runtime-function-response-mode": "streaming",
      },
    });
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(body.equals(filesOfCommandLine(example).get(".pdf") ?? Buffer.of())).toBe(true);
  });

  it("sends an answer longer than a buffered one may be", async () => {
    const { status, body } = readStream(await streaming.invoke(restEvent(longCall)));

    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(6 * 1024 * 1024);
  });

  it("sends an answer without a body, too", async () => {
    const { headers } = readStream(await streaming.invoke(restEvent(documentCall("html"))));
    const again = { ...json, "if-none-match": headers.get("etag") ?? "" };

    const outcome = await streaming.invoke(restEvent(documentCall("html", { headers: again })));

    expect(readStream(outcome)).toMatchObject({ status: 304, body: Buffer.of() });
  });

  it("sends problems with their status", async () => {
    const { status } = readStream(
      await streaming.invoke(restEvent(documentCall("pdf", { body: Buffer.from("{") }))),
    );

    expect(status).toBe(422);
  });
});
