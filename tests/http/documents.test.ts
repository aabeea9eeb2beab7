import { describe, expect, it, vi } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { readJson } from "../../src/report/json/read-json.ts";
import { formats, mediaTypes } from "../../src/writers/formats.ts";
import { sample, set } from "../given/reports.ts";
import { readOfd } from "../ofd-rules/ofd-file.ts";
import { app, huaiyin, problemOf, services } from "./builders.ts";

const title = "槐荫区人民政府2019年政府信息公开工作年度报告";
const report = JSON.stringify(sample("2021"));

describe("POST /v1/documents", () => {
  it.each(formats)("gives the bytes that the program makes: %s", async (format) => {
    const made = await generate(readJson(huaiyin), format, openResources());

    const response = await app().post(`/v1/documents?format=${format}`, huaiyin);

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaTypes[format]);
    expect(response.headers.get("content-length")).toBe(String(made.bytes.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(made.bytes)).toBe(true);
  });

  it("is answered behind the stage of a gateway, too", async () => {
    const response = await app().post("/dev/v1/documents", huaiyin);

    expect(response.status).toBe(200);
  });

  it("names the file in Chinese, and in ASCII for who reads nothing else", async () => {
    const response = await app().post("/v1/documents?format=pdf", huaiyin);

    const name = response.headers.get("content-disposition") ?? "";
    expect(name).toMatch(/^attachment; filename=annual-report-2019\.pdf; filename\*=UTF-8''/);
    expect(decodeURIComponent(name)).toContain(`''${title}.pdf`);
  });

  it("is OFD where that is asked for, by its name or its media type", async () => {
    const [named, accepted] = [
      await app().post("/v1/documents?format=ofd", huaiyin),
      await app().post("/v1/documents", huaiyin, { accept: "application/ofd" }),
    ];

    for (const response of [named, accepted]) {
      const name = response.headers.get("content-disposition") ?? "";
      expect(response.headers.get("content-type")).toBe("application/ofd");
      expect(name).toMatch(/^attachment; filename=annual-report-2019\.ofd; filename\*=UTF-8''/);
      expect(decodeURIComponent(name)).toContain(`''${title}.ofd`);
    }
    expect(await named.arrayBuffer()).toEqual(await accepted.arrayBuffer());
  });

  it("is OFD as archives ask for it, with ?archive", async () => {
    const response = await app().post("/v1/documents?format=ofd&archive&attach", huaiyin);

    const { files } = readOfd(new Uint8Array(await response.arrayBuffer()));
    expect(files.get("OFD.xml")?.toString()).toContain('DocType="OFD-A"');
    expect(files.get("Doc_0/Attachs/report.txt")?.toString()).toBe(huaiyin);
  });

  it.each([
    ["关于（一）'甲'(乙)*年报", "%27%E7%94%B2%27%28%E4%B9%99%29"],
    ['a"; filename="b.exe', "a%EF%BC%82%3B%20filename%3D%EF%BC%82b.exe"],
  ])("escapes whatever the title %j has", async (own, escaped) => {
    const draft = JSON.stringify({ ...sample("2021"), title: own });

    const response = await app().post("/v1/documents?force", draft);

    const name = response.headers.get("content-disposition") ?? "";
    expect(name).toContain(escaped);
    expect(name).toMatch(/^attachment; filename=annual-report\.docx; filename\*=UTF-8''[\w.%-]+$/);
  });

  it("tells of every change beside the file", async () => {
    const draft = set(sample("2021"), "tables.disputes.review.total", 9);

    const response = await app().post("/v1/documents?totals=correct", JSON.stringify(draft));

    expect(response.headers.get("nianbao-findings")).toBe(
      'error=0, warning=1, info=0, rules=("TOTAL-CORRECTED";count=1)',
    );
  });

  it("makes a report with errors only when forced, and counts them", async () => {
    const draft = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));

    const refused = await app().post("/v1/documents", draft);
    const forced = await app().post("/v1/documents?force", draft);

    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      errors: [{ rule: "T4-SUM", severity: "error", read: 9 }],
      total: 1,
    });
    expect(forced.status).toBe(200);
    expect(forced.headers.get("nianbao-findings")).toMatch(/^error=1,/);
  });

  it("lists fifty findings at most, and says how many there are", async () => {
    const draft = JSON.stringify(sample("2021")).replaceAll(/"total":\d+/g, '"total":-1');

    const { errors, total = 0 } = await problemOf(await app().post("/v1/documents", draft));

    expect(errors).toHaveLength(50);
    expect(total).toBeGreaterThan(50);
  });

  it("keeps its answer below 64 KB, whatever the report holds", async () => {
    const names = Array.from({ length: 60 }, (_, index) => [`${index}${"年".repeat(9000)}`, 0]);

    const response = await app().post("/v1/documents", JSON.stringify(Object.fromEntries(names)));

    const answer = await response.text();
    expect(response.status).toBe(422);
    expect(Buffer.byteLength(answer)).toBeLessThan(65_536);
    expect(JSON.parse(answer)).toMatchObject({ total: expect.any(Number) });
  });

  it("speaks the language that is asked for", async () => {
    const english = { "accept-language": "fr, en-GB;q=0.8, zh;q=0.5" };

    const titles = [
      await problemOf(await app().post("/v1/documents", "")),
      await problemOf(await app().post("/v1/documents", "", english)),
      await problemOf(await app().post("/v1/documents?lang=zh-CN", "", english)),
    ].map((problem) => problem.title);

    expect(titles).toEqual(["没有报告", "No report", "没有报告"]);
  });
});

describe("the entity tag of a document", () => {
  async function tagOf(path: string, body = report, fingerprint = "one"): Promise<string> {
    const response = await app({ fingerprint }).post(path, body);
    return response.headers.get("etag") ?? "";
  }

  it("spares making the document again", async () => {
    const { services: all } = services();
    const make = vi.fn(all.maker.make);
    const { post } = app({ maker: { ...all.maker, make } });
    const first = await post("/v1/documents", report);
    const tag = first.headers.get("etag") ?? "";

    const second = await post("/v1/documents", report, { "if-none-match": `W/"a", ${tag}` });

    expect(second.status).toBe(304);
    expect(second.headers.get("etag")).toBe(tag);
    expect(await second.text()).toBe("");
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is strong, and another for whatever changes the bytes", async () => {
    const tags = [
      await tagOf("/v1/documents?format=pdf"),
      await tagOf("/v1/documents?format=docx"),
      await tagOf("/v1/documents?format=pdf&attach"),
      await tagOf("/v1/documents?format=pdf&charts"),
      await tagOf("/v1/documents?format=pdf", report.replace("示范区", "示例区")),
      await tagOf("/v1/documents?format=pdf", report, "two"),
    ];

    expect(tags.every((tag) => /^"[\w-]{43}"$/.test(tag))).toBe(true);
    expect(new Set(tags).size).toBe(tags.length);
    expect(await tagOf("/v1/documents?format=pdf")).toBe(tags[0]);
  });
});

describe("choosing the format by Accept", () => {
  it.each([
    [undefined, "docx"],
    ["*/*", "docx"],
    ["application/pdf", "pdf"],
    ["application/*", "docx"],
    ["text/*", "html"],
    ["application/pdf;q=0.5, text/html", "html"],
    ["application/*;q=0.9, application/pdf;q=0.1, text/html;q=0.2", "docx"],
    [
      "application/*, application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0",
      "pdf",
    ],
    ["TEXT/HTML", "html"],
    ["image/png, */*;q=0.1", "docx"],
  ] as const)("%s gives %s", async (accept, format) => {
    const response = await app().post("/v1/documents", report, accept ? { accept } : {});

    expect(response.headers.get("content-type")).toBe(mediaTypes[format]);
    expect(response.headers.get("vary")).toBe("Accept, Accept-Language");
  });

  it.each(["application/pdf;q=0", "image/*", "nonsense"])("%s names none", async (accept) => {
    const response = await app().post("/v1/documents", report, { accept });

    expect(response.status).toBe(406);
    expect((await problemOf(response)).detail).toContain("application/pdf");
  });

  it("is overruled by the parameter", async () => {
    const response = await app().post("/v1/documents?format=pdf", report, { accept: "image/png" });

    expect(response.headers.get("content-type")).toBe("application/pdf");
  });
});
