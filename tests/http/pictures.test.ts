import { describe, expect, it } from "vitest";
import { sample, set } from "../given/reports.ts";
import { jsonIn, unzip } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { png } from "../pictures/png-files.ts";
import { openBatchServer } from "./batch-server.ts";
import { app, problemOf } from "./builders.ts";

const bytes = png({ width: 2, height: 1, samples: () => [1, 2, 3] });
const other = png({ width: 2, height: 1, samples: () => [3, 2, 1] });

const reportWith = (picture: object) => {
  const draft = sample("2021");
  const [first] = draft.sections as { body: unknown[] }[];
  const body = [...(first?.body ?? []), { picture: { alt: "图示", ...picture } }];
  return JSON.stringify(set(draft, "sections.0.body", body));
};

const report = reportWith({ file: "图.png" });

function form(pictures: readonly (readonly [string, Uint8Array])[]): FormData {
  const body = new FormData();
  body.append("file", new File([report], "年报.json"));
  for (const [name, data] of pictures) {
    body.append("picture", new File([data as Uint8Array<ArrayBuffer>], name));
  }
  return body;
}

const post = (path: string, body: FormData) => app().request(path, { method: "POST", body });

async function rules(response: Response): Promise<string[]> {
  const { findings } = (await response.json()) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule);
}

describe("a report with pictures, sent over HTTP", () => {
  it("has them as parts of the form, named as in the report", async () => {
    expect(await rules(await post("/v1/checks", form([["图.png", bytes]])))).toEqual([]);
    expect((await post("/v1/documents?format=html", form([["图.png", bytes]]))).status).toBe(200);
  });

  it("is told which one is missing", async () => {
    expect(await rules(await post("/v1/checks", form([["别的.png", bytes]])))).toEqual([
      "PIC-MISSING",
    ]);
    expect((await post("/v1/documents", form([]))).status).toBe(422);
  });

  it("has no two of one name, and none without a name", async () => {
    const twice = await post(
      "/v1/checks",
      form([
        ["图.png", bytes],
        ["图.png", other],
      ]),
    );
    const nameless = form([]);
    nameless.append("picture", "text");

    expect(await problemOf(twice)).toMatchObject({ type: "urn:nianbao:problem:multipart-part" });
    expect((await post("/v1/checks", nameless)).status).toBe(400);
  });

  it("is another document with another picture", async () => {
    const tags = await Promise.all(
      [bytes, bytes, other].map(async (data) =>
        (await post("/v1/documents", form([["图.png", data]]))).headers.get("etag"),
      ),
    );

    expect(tags[0]).toBe(tags[1]);
    expect(tags[0]).not.toBe(tags[2]);
  });

  it("may hold them itself, longer than any text", async () => {
    const large = png({ width: 200, height: 200, samples: (x, y) => [(x * y * 7919) % 251, x, y] });
    const data = Buffer.from(large).toString("base64");

    expect(data.length).toBeGreaterThan(20_000);
    expect(await rules(await app().post("/v1/checks", reportWith({ data })))).toEqual([]);
    const elsewhere = reportWith({ data: "AAAA", caption: data });
    expect((await app().post("/v1/checks", elsewhere)).status).toBe(422);
  });
});

describe("a batch with pictures", () => {
  const run = async (body: Uint8Array) => {
    const server = openBatchServer();
    const sent = await server.post("/v1/batches?format=html", body as Uint8Array<ArrayBuffer>, {
      "content-type": "application/zip",
    });
    const { id } = await server.told(sent);
    await server.finished(`/v1/jobs/${id}`);
    const result = await server.request(`/v1/jobs/${id}/result`);
    const files = await unzip(new Uint8Array(await result.arrayBuffer()));
    const { items } = jsonIn(files, "manifest.json") as {
      items: { name: string; problem?: { errors: { rule: string }[] } }[];
    };
    return items.map(({ name, problem }) =>
      [name, problem?.errors.map(({ rule }) => rule) ?? "made"].flat().join(" "),
    );
  };
  const zip = (entries: Readonly<Record<string, string | Uint8Array>>) =>
    makeZip(
      Object.entries(entries).map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
    );

  it("finds them in the ZIP, beside each report", async () => {
    expect(
      await run(await zip({ "甲/年报.json": report, "甲/图.png": bytes, "乙/年报.json": report })),
    ).toEqual(["甲/年报.json made", "乙/年报.json PIC-MISSING"]);
  });

  it("tells of a picture that no report names", async () => {
    expect(
      await run(await zip({ "年报.json": report, "图.png": bytes, "多余.png": bytes })),
    ).toEqual(["年报.json made", "多余.png JSON-ENCODING"]);
  });
});
