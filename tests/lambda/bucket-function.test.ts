import { readFileSync } from "node:fs";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFaultProxy } from "../ceph/fault-proxy.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { type BucketStage, openBucketStage } from "./bucket-stage.ts";
import { created, failuresOf, queued } from "./queued.ts";
import type { RunningFunction } from "./start-function.ts";

const good = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const title = "槐荫区人民政府2019年政府信息公开工作年度报告";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report with a wrong total. */
function broken(total: number): Buffer {
  const report = JSON.parse(good.toString());
  report.tables.disputes.review.total = total;
  return Buffer.from(JSON.stringify(report));
}

let stage: BucketStage;
let worker: RunningFunction;

beforeAll(async () => {
  stage = await openBucketStage();
  worker = await stage.start();
});

afterAll(async () => {
  await worker?.stop();
  await stage?.stop();
});

/** Puts an object there and has the function work on it. */
async function deliver(key: string, bytes: Uint8Array) {
  const put = await stage.put(key, bytes);
  const outcome = await worker.invoke(queued({ id: "1", body: created(put) }));
  expect(failuresOf(outcome), worker.log()).toEqual([]);
  return put;
}

async function resultsUnder(prefix: string): Promise<string[]> {
  const keys = (await stage.results()).filter((key) => key.startsWith(prefix));
  return keys.map((key) => key.replace(/[0-9a-f]{12}/, "#"));
}

describe("a report that is put into the input bucket", () => {
  it("has DOCX, PDF and check result in the output bucket, for download under its title", async () => {
    await deliver("上传/年 报+1%(终).json", good);

    const folder = "上传/年 报+1%(终)-#";
    expect(await resultsUnder("上传/")).toEqual([
      `${folder}/check.json`,
      `${folder}/${title}.docx`,
      `${folder}/${title}.pdf`,
    ]);
    const [check = "", ...files] = (await stage.results()).filter((key) => key.startsWith("上传/"));
    const heads = await Promise.all(files.map(headersOf));
    expect(heads.map(({ type }) => type)).toEqual([docx, "application/pdf"]);
    expect(heads.map(({ disposition }) => disposition)).toEqual(
      ["docx", "pdf"].map(
        (ending) =>
          `attachment; filename=report.${ending}; filename*=UTF-8''${encodeURIComponent(title)}.${ending}`,
      ),
    );
    expect(heads.map(({ start }) => start)).toEqual(["PK", "%P"]);
    expect(await headersOf(check)).toMatchObject({ type: "application/json" });
    expect(await stage.readJson(check)).toMatchObject({
      object: { bucket: stage.names.input, key: "上传/年 报+1%(终).json" },
      files: [
        { key: files[0], format: "docx", mediaType: docx },
        { key: files[1], format: "pdf", mediaType: "application/pdf" },
      ],
    });
  });

  it("has an object that names the wrong cells, when it has errors", async () => {
    await deliver("坏/年报.json", broken(7));

    expect(await resultsUnder("坏/")).toEqual(["坏/年报.json.error.json"]);
    const { type } = await headersOf("坏/年报.json.error.json");
    expect(type).toBe("application/problem+json");
    expect(await stage.readJson("坏/年报.json.error.json")).toMatchObject({
      type: "urn:nianbao:problem:report-errors",
      errors: expect.arrayContaining([
        expect.objectContaining({
          severity: "error",
          pointer: "/tables/disputes/review/total",
          cell: expect.objectContaining({ table: "disputes", row: "review", column: "total" }),
          read: 7,
          expected: 5,
        }),
      ]),
      object: { key: "坏/年报.json" },
    });
  });

  it("is made once, however often and wherever in a batch it is announced", async () => {
    const put = await stage.put("一次/a.json", good);
    const body = created(put);

    const first = await worker.invoke(queued({ id: "1", body }, { id: "2", body }));
    const tags = await tagsUnder("一次/");
    const second = await worker.invoke(queued({ id: "1", body, count: 3 }));

    expect([failuresOf(first), failuresOf(second)]).toEqual([[], []]);
    expect(tags).toHaveLength(3);
    expect(await tagsUnder("一次/")).toEqual(tags);
  });

  it("has results for each of its versions, in whatever order they are announced", async () => {
    const old = await stage.put("两版/a.json", broken(7));
    const recent = await stage.put("两版/a.json", good);

    for (const put of [recent, old]) {
      await worker.invoke(queued({ id: "1", body: created(put) }));
    }

    expect(await resultsUnder("两版/")).toEqual([
      "两版/a-#/check.json",
      `两版/a-#/${title}.docx`,
      `两版/a-#/${title}.pdf`,
      "两版/a.json.error.json",
    ]);
  });

  it("may be one of many in a ZIP", async () => {
    const zip = makeZip([
      { name: "区/甲.json", bytes: good },
      { name: "乙.json", bytes: broken(7) },
    ]);

    await deliver("批量/全区.zip", zip);

    expect(await resultsUnder("批量/")).toEqual([
      "批量/全区-#/check.json",
      "批量/全区/乙.json.error.json",
      "批量/全区/区/甲-#/check.json",
      `批量/全区/区/甲-#/${title}.docx`,
      `批量/全区/区/甲-#/${title}.pdf`,
    ]);
  });
});

describe("the packaged bucket function", () => {
  it("passes over the bucket's trial message, other files and what it writes itself", async () => {
    const trial = { Service: "Amazon S3", Event: "s3:TestEvent", Bucket: stage.names.input };
    const own = { bucket: stage.names.output, key: "上传/a-0123456789ab/check.json" };
    const other = await stage.put("其他/年报.docx", good);

    const outcome = await worker.invoke(
      queued(
        ...[trial, created(own), created(other)].map((body, index) => ({ id: `${index}`, body })),
      ),
    );

    expect(failuresOf(outcome)).toEqual([]);
    expect(await resultsUnder("其他/")).toEqual([]);
  });

  it("fails only the message that it cannot work on", async () => {
    const put = await stage.put("邻居/a.json", broken(7));

    const outcome = await worker.invoke(
      queued({ id: "1", body: { Records: ["?"] } }, { id: "2", body: created(put) }),
    );

    expect(failuresOf(outcome)).toEqual(["1"]);
    expect(await resultsUnder("邻居/")).toEqual(["邻居/a.json.error.json"]);
  });

  it("has a report come again when too little time is left to begin it", async () => {
    const put = await stage.put("晚/a.json", good);
    const hasty = await stage.start({ seconds: 10 });

    const outcome = await hasty.invoke(queued({ id: "1", body: created(put) }));

    await hasty.stop();
    expect(failuresOf(outcome)).toEqual(["1"]);
    expect(await resultsUnder("晚/")).toEqual([]);
  });

  it("tells of a report that ended the process each time, before its message is given up", async () => {
    const body = created(await stage.put("毒/a.json", good));
    let worker: RunningFunction | undefined;
    const proxy = await openFaultProxy(stage.ceph.endpoint, ({ method, url }) => {
      if (method !== "PUT" || !url?.includes(".docx")) return undefined;
      void worker?.stop();
      return { type: "silence" };
    });
    const ends: string[] = [];

    for (const count of [1, 2, 3, 4, 5]) {
      worker = await stage.start({ endpoint: proxy.endpoint });
      const { type } = await worker.invoke(queued({ id: "1", body, count }));
      ends.push(type);
      await worker.stop();
    }

    await proxy.close();
    expect(ends).toEqual([...Array(4).fill("unanswered"), "response"]);
    expect(await resultsUnder("毒/")).toEqual(["毒/a.json.error.json"]);
    expect(await stage.readJson("毒/a.json.error.json")).toMatchObject({
      type: "urn:nianbao:problem:item-failed",
    });
  });

  it.each([
    ["the input is the output", (input: string) => ({ NIANBAO_OUTPUT: input })],
    [
      "one lies within the other",
      (input: string) => ({ NIANBAO_INPUT: `${input}/a`, NIANBAO_OUTPUT: input }),
    ],
    ["one is missing", () => ({ NIANBAO_INPUT: "" })],
  ])("does not start when %s", async (_, environmentOf) => {
    const environment = environmentOf(`s3://${stage.names.input}`);

    await expect(stage.start({ environment })).rejects.toThrow("GenerationError");
  });

  it("says nothing of a report in its log", () => {
    expect(worker.log()).toContain('"event":"object"');
    expect(worker.log()).not.toMatch(/[\u4e00-\u9fff]|a\.json/);
  });
});

async function headersOf(key: string) {
  const command = new GetObjectCommand({ Bucket: stage.names.output, Key: key });
  const answer = await stage.ceph.client.send(command);
  const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
  const start = new TextDecoder().decode(bytes.subarray(0, 2));
  return { type: answer.ContentType, disposition: answer.ContentDisposition, start };
}

async function tagsUnder(prefix: string): Promise<string[]> {
  const tags: string[] = [];
  for await (const { tag } of stage.output.list(prefix)) tags.push(tag);
  return tags;
}
