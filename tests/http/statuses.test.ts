import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/http/limits.ts";
import { sample, set } from "../given/reports.ts";
import { encoded, utf16 } from "../report/legacy-encoding.ts";
import { app, huaiyin, problemOf } from "./builders.ts";

const report = JSON.stringify(sample("2021"));
const wrong = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));
const { request, post } = app();

function form(parts: Readonly<Record<string, Blob | string>>): FormData {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) data.append(name, part);
  return data;
}

/** `FormData` brings its own content type. */
function upload(path: string, body: FormData): Promise<Response> {
  return request(path, { method: "POST", body });
}

function nested(levels: number): string {
  return `{"year": ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;
}

const boundary = { "content-type": "multipart/form-data; boundary=x" };
const traditional = "臺北市政府年度政府資訊公開工作報告，主動公開資訊共計一百二十件。";
const big5 = encoded(JSON.stringify({ year: 2024, agency: traditional }), "big5");
const tooMany = JSON.stringify(Array.from({ length: 500 }, () => Array(500).fill(0)));
const keys = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`k${index}`, 0]));

describe("a request that asks for a document", () => {
  it.each([
    ["has no report", "", {}, 400, "body-missing"],
    ["has another content type", report, { "content-type": "application/xml" }, 415, "media-type"],
    ["is compressed", report, { "content-encoding": "gzip" }, 415, "media-type"],
    ["is a broken form", "--x\r\n", boundary, 400, "multipart-broken"],
    ["accepts pictures only", report, { accept: "image/png" }, 406, "not-acceptable"],
    ["is too large", " ".repeat(defaultLimits.bodyBytes + 1), {}, 413, "body-too-large"],
    ["is nested too deep", nested(33), {}, 422, "too-deep"],
    ["has too many values", tooMany, {}, 422, "too-many-values"],
    ["has too many keys", JSON.stringify(keys), {}, 422, "too-many-keys"],
    ["has too long a text", `{"agency": "${"年".repeat(20_001)}"}`, {}, 422, "text-too-long"],
    ["is no JSON", "年报", {}, 422, "report-errors"],
    ["is in Big5", big5, {}, 422, "report-errors"],
    ["has errors", wrong, {}, 422, "report-errors"],
  ])("is refused when it %s", async (_, body, headers, status, code) => {
    const response = await post("/v1/documents", body as string, headers);

    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await problemOf(response)).toMatchObject({
      type: `urn:nianbao:problem:${code}`,
      status,
    });
  });

  it.each([
    ["?colour=red", "query-unknown"],
    ["?format=doc", "query-value"],
    ["?format=pdf&format=docx", "query-value"],
    ["?force=yes", "query-value"],
    ["?blanks=ignore", "query-value"],
    ["?lang=fr", "query-value"],
    ["?__proto__=1", "query-unknown"],
  ])("is refused with the parameters %s", async (query, code) => {
    const response = await post(`/v1/documents${query}`, report);

    expect(response.status).toBe(400);
    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it.each([
    ["GBK", encoded(report, "gb18030"), {}],
    ["UTF-16", utf16(report), {}],
    ["UTF-8 without a content type", report, { "content-type": "" }],
    ["a text", report, { "content-type": "text/plain;charset=UTF-8" }],
    ["what curl calls a form", report, { "content-type": "application/x-www-form-urlencoded" }],
    ["a kind of JSON", report, { "content-type": "application/vnd.portal+json" }],
  ])("is answered when it is %s", async (_, body, headers) => {
    const response = await post("/v1/documents", body as string, headers);

    expect(response.status).toBe(200);
  });
});

describe("a path or method that there is none of", () => {
  it.each([
    ["GET", "/", 404, "not-found", null],
    ["GET", "/v1/", 404, "not-found", null],
    ["POST", "/v1/nothing", 404, "not-found", null],
    ["GET", "/v1/editions/1999/schema", 404, "edition-unknown", null],
    ["GET", "/v1/documents", 405, "method-not-allowed", "POST"],
    ["PUT", "/v1/checks", 405, "method-not-allowed", "POST"],
    ["POST", "/v1/editions", 405, "method-not-allowed", "GET, HEAD"],
    ["DELETE", "/healthz", 405, "method-not-allowed", "GET, HEAD"],
  ])("%s %s is answered with %i", async (method, path, status, code, allow) => {
    const response = await request(path, { method });

    expect(response.status).toBe(status);
    expect(response.headers.get("allow")).toBe(allow);
    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });
});

describe("a form", () => {
  it("brings the report as its file", async () => {
    const body = form({ file: new File([report], "report.json") });

    const response = await upload("/v1/documents", body);

    expect(response.status).toBe(200);
  });

  it("may bring last year's report, too", async () => {
    const previous = JSON.stringify({ ...sample("2021"), year: 2022 });

    const response = await upload("/v1/checks", form({ file: report, previous }));

    const { findings } = (await response.json()) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toContain("PREVIOUS-YEAR");
  });

  it.each([
    ["has no file", { previous: report }, 400, "body-missing"],
    ["has an empty file", { file: new File([], "a.json") }, 400, "body-missing"],
    ["has a field that is not known", { file: report, format: "pdf" }, 400, "multipart-part"],
    ["has text that was not UTF-8", { file: report.replace("示", "\uFFFD") }, 422, "report-errors"],
  ])("is refused when it %s", async (_, parts, status, code) => {
    const response = await upload("/v1/documents", form(parts as Record<string, string>));

    expect(response.status).toBe(status);
    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it.each(["../../etc/passwd", "a\r\nSet-Cookie: b=c", "名.json", '".json', "\0"])(
    "may call its file %j: the name is not used",
    async (name) => {
      const body = form({ file: new File([huaiyin], name) });

      const response = await upload("/v1/documents", body);

      expect(response.headers.get("set-cookie")).toBeNull();
      expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toContain(
        "''槐荫区人民政府2019年政府信息公开工作年度报告.docx",
      );
    },
  );
});

const endless = JSON.stringify(
  set(sample("2021"), "tables.disputes.review.upheld", "endless"),
).replace('"endless"', "1e999");

describe("odd JSON", () => {
  it.each([
    ["a name that stands twice", '{"year": 2023, "year": 2024}', "JSON-DUPLICATE", "/year"],
    ["__proto__", '{"year": 2024, "__proto__": {"agency": "甲局"}}', "JSON-UNKNOWN", "/__proto__"],
    ["half a surrogate pair", report.replace("示范区", "\\uD83D"), "GLYPH-CONTROL", "/agency"],
    ["a number beyond all", endless, "NUM-BIG", "/tables/disputes/review/upheld"],
  ])("with %s is refused, the place being named", async (_, body, rule, pointer) => {
    const response = await post("/v1/documents", body);

    const { errors } = await problemOf(response);
    expect(response.status).toBe(422);
    expect(errors).toContainEqual(expect.objectContaining({ rule, pointer, severity: "error" }));
  });
});
