import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { type Draft, get, sample, set } from "../given/reports.ts";
import { bytesOf, jsonIn, textOf, unzip } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { program } from "../program.ts";
import { fileName, randomDrafts } from "../rollup/random-unit.ts";
import { openBatchServer } from "./batch-server.ts";
import { app, problemOf } from "./builders.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-rollups-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Files = ReadonlyMap<string, Uint8Array>;

/** Units that have sent files of several kinds. */
let good: Files;
/** The same and two more: one has a wrong total, one a doubt. */
let bad: Files;

beforeAll(async () => {
  const [one = {}, two = {}] = randomDrafts("2021", 2);
  const year = Number(sample("2021").year);
  const units = new Map([one, two].map((draft, at) => [fileName(at), json({ ...draft, year })]));
  good = new Map([...units, ["丙局.docx", await documentOf("丙局")]]);
  const wrong = set(structuredClone(two), "tables.disputes.review.total", 999);
  const changes = { year, agency: "丁局" };
  bad = new Map([
    ...good,
    ["丁局.json", json({ ...wrong, ...changes })],
    ["戊局.docx", await documentOf("戊局", "别处")],
  ]);
});

function json(draft: object): Uint8Array {
  return bytesOf(JSON.stringify(draft));
}

async function documentOf(agency: string, signer = agency): Promise<Uint8Array> {
  const value = set(sample("2021"), "signature.agency", signer);
  const report = { value: set(value, "agency", agency), findings: [] };
  return (await generate(report, "docx", openResources())).bytes;
}

/** What the command line's `rollup` writes of the same files. */
function commandLine(files: Files, ...words: readonly string[]) {
  const place = mkdtempSync(join(folder, "call-"));
  mkdirSync(join(place, "units"));
  for (const [name, bytes] of files) writeFileSync(join(place, "units", name), bytes);
  const others = ["--matrix", "matrix.xlsx", "--trace", "trace.xlsx", "--letters", "letters"];
  const given = [program, "rollup", "units", ...others, ...words];
  const { status } = spawnSync(process.execPath, given, { cwd: place });
  const written = (path: string) => readFileSync(join(place, path));
  return { status, written, names: readdirSync(place), place };
}

function form(files: Files, more: Readonly<Record<string, Uint8Array>> = {}): FormData {
  const body = new FormData();
  for (const [name, bytes] of files) body.append("file", fileOf(bytes, name));
  for (const [part, bytes] of Object.entries(more)) body.append(part, fileOf(bytes, "a.json"));
  return body;
}

function fileOf(bytes: Uint8Array, name: string): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

type Server = ReturnType<typeof openBatchServer>;

async function send(server: Server, body: FormData | Uint8Array, query = "") {
  const path = `/v1/rollups${query}`;
  const response =
    body instanceof FormData
      ? await server.request(path, { method: "POST", body })
      : await server.post(path, body as Uint8Array<ArrayBuffer>, {
          "content-type": "application/zip",
        });
  return { response, ...(await resultOf(server, response.headers.get("location") ?? "")) };
}

async function resultOf(server: Server, location: string) {
  const job = await server.finished(location);
  const result = await server.request(job.result ?? "");
  const bytes = new Uint8Array(await result.arrayBuffer());
  return { job, result, bytes, files: await unzip(bytes) };
}

function same(files: Files, name: string, expected: Uint8Array): boolean {
  return Buffer.compare(files.get(name) ?? new Uint8Array(), expected) === 0;
}

describe("POST /v1/rollups", () => {
  it("answers with a job, whose result is what the command line writes, byte for byte", async () => {
    const agency = "示范区人民政府";
    const expected = commandLine(good, "--agency", agency, "--format", "docx,html");

    const query = `?agency=${encodeURIComponent(agency)}&format=docx,html`;
    const { response, job, files } = await send(openBatchServer(), form(good), query);

    expect([response.status, expected.status]).toEqual([202, 0]);
    expect(job).toMatchObject({ total: 3, made: 3, refused: 0 });
    for (const name of ["report.json", "trace.xlsx", "matrix.xlsx"]) {
      expect(same(files, name, expected.written(name)), name).toBe(true);
    }
    const documents = expected.names.filter((name) => name.includes("年度报告"));
    expect(documents).toHaveLength(2);
    for (const name of documents) {
      expect(same(files, name, expected.written(name)), name).toBe(true);
    }
  });

  it("has the same trace and matrix as JSON for programs", async () => {
    const words = ["--trace", "trace.json", "--matrix", "matrix.json"];
    const expected = commandLine(good, ...words);

    const { files } = await send(openBatchServer(), form(good));

    expect(same(files, "trace.json", expected.written("trace.json"))).toBe(true);
    expect(same(files, "matrix.json", expected.written("matrix.json"))).toBe(true);
  });

  it("adds nothing up when a unit does not pass, and has a letter to each that is returned", async () => {
    const deadline = ["--agency", "示范区人民政府", "--deadline", "2025-01-26"];
    const expected = commandLine(bad, ...deadline);

    const query = `?agency=${encodeURIComponent("示范区人民政府")}&deadline=2025-01-26`;
    const { job, files } = await send(openBatchServer(), form(bad), query);

    expect(expected.status).toBe(1);
    expect(job).toMatchObject({ total: 5, made: 3, refused: 2 });
    expect([...files.keys()]).toEqual([
      "结果.txt",
      "manifest.json",
      "matrix.xlsx",
      "matrix.json",
      "letters/丁局.docx",
      expect.stringMatching(/^findings\/01\.json$/),
      ...[...files.keys()].slice(6),
    ]);
    expect(same(files, "letters/丁局.docx", expected.written("letters/丁局.docx"))).toBe(true);
    expect(same(files, "matrix.xlsx", expected.written("matrix.xlsx"))).toBe(true);
    expect(jsonIn(files, "questions/戊局.docx.json")).toMatchObject([
      { code: "ASK-AGENCY-TITLE", sentence: "只有标题写了报告机关，作“戊局”，对吗？" },
    ]);
    expect(jsonIn(files, "manifest.json")).toMatchObject({
      problem: { type: "urn:nianbao:problem:rollup-stopped" },
      items: [
        { name: "01.json", state: "passed" },
        { name: "02.json", state: "passed" },
        { name: "丙局.docx", state: "passed", unit: "丙局" },
        { name: "丁局.json", state: "returned", letter: "letters/丁局.docx" },
        { name: "戊局.docx", state: "asked", questions: 1 },
      ],
    });
    const told = textOf(files.get("结果.txt"));
    expect(told).toContain("共 5 份文件：通过 3 份，待核 1 份，退回 1 份。");
    expect(told).toContain("“行政复议”总计为 999");
  });

  it("leaves out those that do not pass when told so", async () => {
    const expected = commandLine(bad, "--without-failing");

    const { files } = await send(openBatchServer(), form(bad), "?without-failing");

    expect(expected.status).toBe(0);
    expect(same(files, "report.json", expected.written("report.json"))).toBe(true);
    expect(jsonIn(files, "manifest.json")).toMatchObject({ whole: { units: 3, year: 2024 } });
  });

  it("compares an existing report of the whole with the sum", async () => {
    const { files: before } = await send(openBatchServer(), form(good));
    const whole = jsonIn(before, "report.json") as Draft;
    set(whole, "tables.proactive.penalties.decisions", 0);

    const { files } = await send(openBatchServer(), form(good, { against: json(whole) }));

    const rules = (jsonIn(files, "findings.json") as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toContain("AGG-T2");
    expect(rules).toContain("AGG-SUB");
  });

  it("takes a ZIP of a folder, and the folder's name for no part of the units'", async () => {
    const zip = makeZip(
      [...good].map(([name, bytes]) => ({ name: `各单位/${name}`, bytes, flags: 1 << 11 })),
    );

    const inForm = await send(openBatchServer(), form(good));
    const { files, job } = await send(openBatchServer(), zip);

    expect(job.items?.map(({ name }) => name)).toContain("各单位/丙局.docx");
    for (const name of ["report.json", "trace.json", "matrix.xlsx"]) {
      expect(same(files, name, inForm.files.get(name) ?? Buffer.of()), name).toBe(true);
    }
  });

  it("takes a list in JSON", async () => {
    const server = openBatchServer();
    const reports = [...good].filter(([name]) => name.endsWith(".json"));
    const list = `{"reports":[${reports.map(([, bytes]) => textOf(bytes)).join(",")}]}`;

    const response = await server.post("/v1/rollups", list);
    const { job, files } = await resultOf(server, response.headers.get("location") ?? "");

    expect(job).toMatchObject({ total: 2, made: 2 });
    const path = "tables.requests.received.total";
    const sum = reports.reduce(
      (all, [, one]) => all + Number(get(JSON.parse(textOf(one)), path)),
      0,
    );
    expect(get(jsonIn(files, "report.json") as Draft, path)).toBe(sum);
  });

  it("reads the JSON made of a file instead of the file", async () => {
    const [report = new Uint8Array()] = good.values();
    const files = new Map([
      ["甲.json", report],
      ["甲.docx", bytesOf("PK")],
    ]);

    const { files: made } = await send(openBatchServer(), form(files));

    expect(jsonIn(made, "manifest.json")).toMatchObject({
      whole: { units: 1 },
      items: [{ state: "passed" }, { name: "甲.docx", state: "superseded" }],
    });
  });

  it("says what it has not read because a program keeps it there", async () => {
    const files = new Map([...good, ["~$丙局.docx", bytesOf("x")]]);

    const { files: made } = await send(openBatchServer(), form(files));

    expect(jsonIn(made, "manifest.json")).toMatchObject({
      whole: { units: 3 },
      items: [{}, {}, {}, { name: "~$丙局.docx", state: "unread" }],
    });
    expect(textOf(made.get("结果.txt"))).toContain("没有读\r\n\r\n~$丙局.docx");
  });

  it("lets no name of a file lead anywhere", async () => {
    const files = new Map([["../../丁局.json", bad.get("丁局.json") ?? Buffer.of()]]);

    const { files: made } = await send(openBatchServer(), form(files));

    expect([...made.keys()].filter((name) => /\.\.\/|\\/.test(name))).toEqual([]);
    expect([...made.keys()].filter((name) => name.startsWith("letters/"))).toHaveLength(1);
  });

  it("has the same bytes each time", async () => {
    const [one, two] = [
      await send(openBatchServer(), form(bad)),
      await send(openBatchServer(), form(bad)),
    ];

    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it("speaks English where it is asked to", async () => {
    const { files, result } = await send(openBatchServer(), form(bad), "?lang=en");

    expect(textOf(files.get("results.txt"))).toContain("3 passed, 1 to be answered, 1 returned.");
    expect(result.headers.get("content-disposition")).toContain("roll-up-2024-12-31.zip");
  });

  it("answers a repetition with the same key alike, and begins no second job", async () => {
    const server = openBatchServer();
    const zip = makeZip([...good].map(([name, bytes]) => ({ name, bytes, flags: 1 << 11 })));
    const headers = { "content-type": "application/zip", "idempotency-key": "r1" };
    const post = (query: string) =>
      server.post(`/v1/rollups${query}`, zip as Uint8Array<ArrayBuffer>, headers);

    const [first, second, other] = [await post(""), await post(""), await post("?year=2020")];

    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect((await problemOf(other)).type).toBe("urn:nianbao:problem:idempotency-reused");
  });

  it.each([
    ["?year=24", "query-value"],
    ["?year=2024&year=2024", "query-value"],
    ["?deadline=2025-02-30", "query-value"],
    ["?agency=", "query-value"],
    ["?letters=a", "query-unknown"],
    ["?format=odt", "query-value"],
  ])("is refused when it asks for %s", async (query, code) => {
    const response = await openBatchServer().request(`/v1/rollups${query}`, {
      method: "POST",
      body: form(good),
    });

    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it("has no jobs where there is no store", async () => {
    const response = await app().post("/v1/rollups", '{"reports":[{}]}');

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:no-store");
  });
});
