import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import type { Caller } from "../../src/http/gate.ts";
import { Problem } from "../../src/http/problem.ts";
import { readJson } from "../../src/report/json/read-json.ts";
import { bytesOf, jsonIn, textOf, unzip } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { openBatchServer } from "./batch-server.ts";
import { app, huaiyin, problemOf } from "./builders.ts";

const list = (...reports: readonly string[]) => `{"reports":[${reports.join(",")}]}`;

function form(parts: readonly (readonly [name: string, bytes: Uint8Array | string])[]): FormData {
  const body = new FormData();
  for (const [name, bytes] of parts) {
    if (typeof bytes === "string") body.append(name, bytes);
    else body.append("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
  }
  return body;
}

const postForm = (
  server: ReturnType<typeof openBatchServer>,
  body: FormData,
  query = "?format=html",
) => server.request(`/v1/batches${query}`, { method: "POST", body });

describe("POST /v1/batches", () => {
  it("answers with a job, where to ask for it, and when", async () => {
    const server = openBatchServer();

    const response = await server.post("/v1/batches?format=html", list(huaiyin));

    expect(response.status).toBe(202);
    const job = await server.told(response);
    expect(job).toMatchObject({ total: 1, made: 0, refused: 0 });
    expect(response.headers.get("location")).toBe(`/v1/jobs/${job.id}`);
    expect(response.headers.get("retry-after")).toBe("2");
  });

  it("keeps a prefix of the path in where to ask", async () => {
    const response = await openBatchServer().post("/prod/v1/batches?format=html", list(huaiyin));

    expect(response.headers.get("location")).toMatch(/^\/prod\/v1\/jobs\//);
  });

  it.each([
    [
      "a list in JSON",
      (server: ReturnType<typeof openBatchServer>) =>
        server.post("/v1/batches?format=html", list(huaiyin, huaiyin)),
      ["1.json", "2.json"],
    ],
    [
      "files of a form",
      (server: ReturnType<typeof openBatchServer>) =>
        postForm(
          server,
          form([
            ["甲.json", bytesOf(huaiyin)],
            ["乙.json", bytesOf(huaiyin)],
          ]),
        ),
      ["甲.json", "乙.json"],
    ],
    [
      "a ZIP",
      (server: ReturnType<typeof openBatchServer>) =>
        server.post(
          "/v1/batches?format=html",
          makeZip([{ name: "区/甲.json", bytes: bytesOf(huaiyin) }]) as Uint8Array<ArrayBuffer>,
          { "content-type": "application/zip" },
        ),
      ["区/甲.json"],
    ],
    [
      "a ZIP and a file in one form",
      (server: ReturnType<typeof openBatchServer>) =>
        postForm(
          server,
          form([
            ["a.zip", makeZip([{ name: "甲.json", bytes: bytesOf(huaiyin) }])],
            ["乙.json", bytesOf(huaiyin)],
          ]),
        ),
      ["甲.json", "乙.json"],
    ],
    [
      "files whose names a program wrote in its own way, or not at all",
      (server: ReturnType<typeof openBatchServer>) => {
        const names = [`filename*="UTF-8''%E7%94%B2.json"`, 'filename=""'];
        const parts = names.map(
          (name) =>
            `--a\r\nContent-Disposition: form-data; name="file"; ${name}\r\n\r\n${huaiyin}\r\n`,
        );
        const headers = { "content-type": "multipart/form-data; boundary=a" };
        return server.post("/v1/batches?format=html", `${parts.join("")}--a--\r\n`, headers);
      },
      ["甲.json", "2.json"],
    ],
  ])("takes %s", async (_, send, names) => {
    const server = openBatchServer();

    const response = await send(server);
    const job = await server.finished(response.headers.get("location") ?? "");

    expect(job).toMatchObject({ made: names.length, refused: 0 });
    expect(job.items?.map(({ name }) => name)).toEqual(names);
  });

  it("makes the same documents as one by one, byte for byte", async () => {
    const server = openBatchServer();
    const resources = openResources();

    const response = await server.post("/v1/batches?format=docx,pdf,ofd,html", list(huaiyin));
    await server.finished(response.headers.get("location") ?? "");
    const result = await server.request(`${response.headers.get("location")}/result`);
    const files = await unzip(new Uint8Array(await result.arrayBuffer()));

    for (const format of ["docx", "pdf", "ofd", "html"] as const) {
      const { fileName, bytes } = await generate(readJson(huaiyin), format, resources);
      expect(Buffer.compare(files.get(fileName) ?? new Uint8Array(), bytes), format).toBe(0);
    }
  });

  it("finishes a hundred reports of which some are broken", async () => {
    const server = openBatchServer();
    const wrong = huaiyin.replace('"agency"', '"agent"');
    const spoilt = [wrong, "7", '{"a":1}'];
    const reports = Array.from({ length: 100 }, (_, n) =>
      n % 10 === 3 ? (spoilt[((n - 3) / 10) % 3] ?? "") : huaiyin,
    );

    const response = await server.post("/v1/batches?format=html", list(...reports));
    const job = await server.finished(response.headers.get("location") ?? "");
    const result = await server.request(job.result ?? "");
    const files = await unzip(new Uint8Array(await result.arrayBuffer()));

    expect(wrong).not.toBe(huaiyin);
    expect(job).toMatchObject({ total: 100, made: 90, refused: 10 });
    expect([...files.keys()].filter((name) => name.endsWith(".html"))).toHaveLength(90);
    const manifest = jsonIn(files, "manifest.json") as {
      items: { problem?: { type: string; errors: object[] } }[];
    };
    expect(manifest.items[3]?.problem?.type).toBe("urn:nianbao:problem:report-errors");
    expect(manifest.items[3]?.problem?.errors).not.toEqual([]);
    expect(textOf(files.get("结果.txt"))).toContain("共 100 份报告：已生成 90 份，未生成 10 份。");
  });

  it("takes a member that stands twice in a report for that report's own error", async () => {
    const server = openBatchServer();
    const twice = huaiyin.replace("{", '{"year":2018,');

    const response = await server.post("/v1/batches?format=html", list(twice, huaiyin));
    const job = await server.finished(response.headers.get("location") ?? "");

    expect(job.items?.map(({ problem }) => problem)).toEqual(["report-errors", undefined]);
  });

  it.each([
    ["there is nothing", "", "application/json", "body-missing"],
    ["the list is empty", '{"reports":[]}', "application/json", "batch-empty"],
    ["there is no list", '{"reports":{"a":[1]}}', "application/json", "batch-empty"],
    ["it is one report instead of a list", huaiyin, "application/json", "batch-part"],
    ["there are two lists", '{"reports":[1],"reports":[2]}', "application/json", "report-errors"],
    [
      "the address is no text",
      '{"reports":[1],"webhook":7}',
      "application/json",
      "webhook-refused",
    ],
    ["the JSON is broken", '{"reports":[{]}', "application/json", "report-errors"],
    [
      "it is nested too deep",
      `{"reports":[${"[".repeat(40)}${"]".repeat(40)}]}`,
      "application/json",
      "too-deep",
    ],
    ["there are too many", list(...new Array(201).fill("1")), "application/json", "batch-too-many"],
    ["it is a picture", "GIF89a", "image/gif", "media-type"],
    ["the form is broken", "x", "multipart/form-data; boundary=a", "multipart-broken"],
    ["it is called a ZIP and is none", "x", "application/zip", "zip-broken"],
  ])("is refused when %s", async (_, body, type, code) => {
    const response = await openBatchServer().post("/v1/batches", body, { "content-type": type });

    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it("is refused as a ZIP of which a figure changed on the way, and names the report", async () => {
    const zip = makeZip([
      { name: "甲.json", bytes: bytesOf(huaiyin) },
      { name: "乙.json", bytes: bytesOf(huaiyin), stored: true, changedAt: huaiyin.indexOf("18") },
    ]);

    const body = zip as Uint8Array<ArrayBuffer>;
    const response = await openBatchServer().post("/v1/batches", body, {
      "content-type": "application/zip",
    });

    expect(await problemOf(response)).toMatchObject({
      type: "urn:nianbao:problem:zip-damaged",
      detail: expect.stringContaining("“乙.json”"),
      errors: [{ rule: "FILE-DAMAGED", detail: expect.stringContaining("“乙.json”") }],
      total: 1,
    });
  });

  it.each([
    ["?format=odt", "query-value"],
    ["?formats=pdf", "query-unknown"],
    ["?webhook=https://a.example/", "webhook-off"],
  ])("is refused when it asks for %s", async (query, code) => {
    const response = await openBatchServer().post(`/v1/batches${query}`, list(huaiyin));

    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it("has the address judged that is to be told, wherever it stands", async () => {
    const judged: string[] = [];
    const judgeWebhook = (url: string) => {
      judged.push(url);
      throw new Problem("webhook-refused", { url, reason: "@webhookHost" });
    };
    const server = openBatchServer({ judgeWebhook });

    const answers = [
      await server.post("/v1/batches?webhook=https://a.example/1", list(huaiyin)),
      await server.post("/v1/batches", `{"reports":[1],"webhook":"https://a.example/2"}`),
      await postForm(
        server,
        form([
          ["甲.json", bytesOf("{}")],
          ["webhook", "https://a.example/3"],
        ]),
      ),
    ];

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(judged).toEqual([1, 2, 3].map((number) => `https://a.example/${number}`));
  });

  it("answers a repetition with the same key alike, and begins no second job", async () => {
    const server = openBatchServer();
    const send = () =>
      server.post("/v1/batches?format=html", list(huaiyin), { "idempotency-key": "k1" });

    const [first, second] = [await send(), await send()];

    expect(second.status).toBe(202);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
  });

  it("has no jobs where there is no store", async () => {
    const response = await app().post("/v1/batches", list(huaiyin));

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:no-store");
  });
});

describe("GET /v1/jobs/{id}", () => {
  it("tells nobody of another caller's job", async () => {
    const callers: Record<string, Caller> = {
      a: { id: "a", webhookHosts: [] },
      b: { id: "b", webhookHosts: [] },
    };
    const gate = async ({ headers }: { headers: Headers }) =>
      callers[headers.get("x-caller") ?? ""] ?? { id: "nobody", webhookHosts: [] };
    const server = openBatchServer({ gate });
    const response = await server.post("/v1/batches?format=html", list(huaiyin), {
      "x-caller": "a",
    });
    const location = response.headers.get("location") ?? "";
    const statuses = (path: string) =>
      Promise.all(
        ["a", "b", "c"].map(async (caller) => {
          const answer = await server.request(path, { headers: { "x-caller": caller } });
          return answer.status;
        }),
      );

    await server.runner.drain();

    expect(await statuses(location)).toEqual([200, 404, 404]);
    expect((await statuses(`${location}/result`)).slice(1)).toEqual([404, 404]);
  });

  it("says that a result is not there yet", async () => {
    const server = openBatchServer();
    await server.runner.drain();
    const response = await server.post("/v1/batches?format=html", list(huaiyin));

    const result = await server.request(`${response.headers.get("location")}/result`);

    expect(result.status).toBe(409);
    expect((await problemOf(result)).type).toBe("urn:nianbao:problem:job-unfinished");
  });

  it("gives the result as a ZIP with a name", async () => {
    const server = openBatchServer();
    const response = await server.post("/v1/batches?format=html", list(huaiyin));
    const job = await server.finished(response.headers.get("location") ?? "");

    const result = await server.request(job.result ?? "");

    expect(result.headers.get("content-type")).toBe("application/zip");
    expect(decodeURIComponent(result.headers.get("content-disposition") ?? "")).toContain(
      "年报批量结果-2024-12-31.zip",
    );
  });

  it("says nothing of who asked, or of whom is told", async () => {
    const server = openBatchServer({ judgeWebhook: () => {} });

    const response = await server.post("/v1/batches?webhook=https://a.example/", list(huaiyin));

    expect(Object.keys(await server.told(response)).sort()).toEqual([
      "createdAt",
      "id",
      "made",
      "refused",
      "state",
      "total",
    ]);
  });

  it("knows no job that nobody has submitted", async () => {
    const response = await openBatchServer().request("/v1/jobs/unknown");

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:job-unknown");
  });
});
