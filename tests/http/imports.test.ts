import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { openResources } from "../../functions/materials/resources.ts";
import { openThreadMaker } from "../../functions/server/thread-maker.ts";
import { generate } from "../../src/generate.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { oldPage } from "../../src/http/openapi/import-example.ts";
import { type Format, mediaTypes } from "../../src/writers/formats.ts";
import { type Draft, get, sample } from "../given/reports.ts";
import { app, problemOf } from "./builders.ts";

const resources = openResources();
const given = sample("2021");

/** The sample as a file of the program's own, which was published last year. */
async function published(format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await generate({ value: given, findings: [] }, format, resources);
  return new Uint8Array(bytes);
}

type Answer = {
  readonly report: Draft;
  readonly findings: readonly { readonly rule: string; readonly sentence: string }[];
  readonly questions: readonly {
    readonly code: string;
    readonly pointer: string;
    readonly sentence: string;
    readonly where: string;
  }[];
  readonly origins: Readonly<Record<string, string>>;
};

async function answerOf(response: Response): Promise<Answer> {
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

async function zip(name: string, part: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new ZipFile();
  file.addBuffer(Buffer.from(part), name);
  file.end();
  return new Uint8Array(await buffer(file.outputStream));
}

describe("POST /v1/imports", () => {
  it.each(["docx", "html", "pdf"] as const)(
    "makes a draft with every number of a published %s",
    async (format) => {
      const headers = { "content-type": mediaTypes[format] };

      const response = await app().post("/v1/imports", await published(format), headers);

      const { report, origins } = await answerOf(response);
      expect(report.year).toBe(given.year);
      expect(get(report, "tables.requests")).toEqual(get(given, "tables.requests"));
      expect(get(report, "tables.disputes")).toEqual(get(given, "tables.disputes"));
      expect(Object.keys(origins)).toContain("/tables/disputes/review/upheld");
    },
  );

  it("takes an upload, whose name and type help to know it", async () => {
    const form = new FormData();
    form.set("file", new File([await published("docx")], "去年的年报.docx"));
    const { request } = app();

    const response = await request("/v1/imports", { method: "POST", body: form });

    expect((await answerOf(response)).report.agency).toBe(given.agency);
  });

  it("asks what it cannot read, where it stands, in the language of the caller", async () => {
    const headers = { "content-type": "text/html", "accept-language": "en" };

    const response = await app().post("/v1/imports", oldPage, headers);

    const { report, questions } = await answerOf(response);
    expect(response.headers.get("content-language")).toBe("en");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(questions).toMatchObject([
      { code: "ASK-UNREAD", pointer: "/tables/disputes/lawsuit/direct/pending" },
      { code: "ASK-TABLE", pointer: "/tables/proactive" },
      { code: "ASK-TABLE", pointer: "/tables/requests" },
    ]);
    expect(questions[0]?.sentence).toMatch(/若干.*\?/);
    expect(questions[0]?.where).not.toBe("");
    expect(get(report, "tables.disputes.lawsuit.direct.pending")).toBe("若干");
  });

  it.each([
    ["no file", "", "text/html", "file-missing", 400],
    ["a report's JSON", JSON.stringify(given), "application/json", "media-type", 415],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), "image/png", "file-kind", 415],
    ["a broken form", "x", "multipart/form-data", "multipart-broken", 400],
  ])("refuses %s", async (_, body, type, code, status) => {
    const response = await app().post("/v1/imports", body, { "content-type": type });

    expect(response.status).toBe(status);
    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it("refuses a form with anything but one file", async () => {
    const form = new FormData();
    form.append("file", new File(["一"], "1.txt"));
    form.append("file", new File(["二"], "2.txt"));

    const response = await app().request("/v1/imports", { method: "POST", body: form });

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:multipart-part");
  });

  it.each([
    ["unpacks to far more than itself", "word/document.xml", " ".repeat(30_000_000), "FILE-BOMB"],
    [
      "declares entities",
      "word/document.xml",
      '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hosts">]><w>&a;</w>',
      "FILE-DTD",
    ],
  ])("says by a rule that a file %s", async (_, name, part, rule) => {
    const bytes = await zip(name, part);

    const response = await app().post("/v1/imports", bytes, { "content-type": mediaTypes.docx });

    const { type, detail, errors } = await problemOf(response);
    expect(response.status).toBe(422);
    expect(type).toBe("urn:nianbao:problem:file-refused");
    expect(errors).toMatchObject([{ pointer: "", rule }]);
    expect(detail).not.toBe("");
  });

  it("refuses a file over the limit, and parameters that it does not have", async () => {
    const { post } = app({ limits: { ...defaultLimits, importBytes: 10 } });
    const headers = { "content-type": "text/plain" };

    const long = await post("/v1/imports", "12345678901", headers);
    const odd = await post("/v1/imports?format=pdf", "1", headers);

    expect(long.status).toBe(413);
    expect((await problemOf(odd)).type).toBe("urn:nianbao:problem:query-unknown");
  });
});

describe("a file that would be read for ever", () => {
  const settings = { threads: 1, queue: 4, threadMegabytes: 64, renderMilliseconds: 3000 };
  const importer = openThreadMaker(
    settings,
    new URL("../functions/work/stuck-worker.ts", import.meta.url),
  );
  afterAll(() => importer.close());

  it("is stopped, others are answered meanwhile, and the next one is read", async () => {
    const { post, request } = app({ importer });
    const text = { "content-type": "text/plain" };
    const answered: string[] = [];

    const slow = post("/v1/imports", "endless", text).then(async (response) => {
      answered.push((await problemOf(response)).type);
    });
    answered.push(`healthz ${(await request("/healthz")).status}`);
    await slow;
    const next = await post("/v1/imports", "old", text);

    expect(answered).toEqual(["healthz 200", "urn:nianbao:problem:timeout"]);
    expect((await problemOf(next)).type).toBe("urn:nianbao:problem:file-kind");
  });
});
