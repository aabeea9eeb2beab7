import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { editionIds, editions, sample } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { canonical } from "../canonical.ts";
import { officeFile, type Parts, wordParts } from "../office-file.ts";
import { cell, drawParts, line, row, table } from "./drawn-docx.ts";

const known = editions.map(({ edition }) => edition);
const resources = openResources();

type Chunk = string | Uint8Array;

/** The parts of a DOCX whose body takes in documents from files of its package. */
function takingIn(chunks: Readonly<Record<string, Chunk>>, body?: string): Parts {
  const names = Object.keys(chunks);
  const taken = names.map((_, index) => `<w:altChunk r:id="c${index}"/>`).join("");
  const relations = names.map(
    (name, index) =>
      `<Relationship Id="c${index}" Type="http://x/aFChunk" Target="${name.replace(/^word\//, "")}"/>`,
  );
  return {
    ...wordParts(body ?? taken),
    "word/_rels/document.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(names.map((name) => [name, chunks[name] ?? ""])),
  };
}

async function written(id: string, format: "docx" | "html"): Promise<Uint8Array> {
  return (await generate({ value: sample(id), findings: [] }, format, resources)).bytes;
}

async function read(parts: Parts) {
  const { report, questions } = await importReport(await officeFile(parts), { editions: known });
  return { report: canonical(report), asked: questions.map(({ code }) => code) };
}

const page = (body: string) => `<!doctype html><meta charset="utf-8">${body}`;

describe("a report that a DOCX takes in from a file in its package", () => {
  it.each(editionIds)("is the report, edition %s: a page", async (id) => {
    const parts = takingIn({ "word/afchunk.html": await written(id, "html") });

    expect(await read(parts)).toEqual({ report: canonical(sample(id)), asked: [] });
  });

  it.each(editionIds)("is the report, edition %s: a DOCX", async (id) => {
    const parts = takingIn({ "word/afchunk.docx": await written(id, "docx") });

    expect(await read(parts)).toEqual({ report: canonical(sample(id)), asked: [] });
  });

  it("is the report: a DOCX in a DOCX in a DOCX", async () => {
    const inner = await officeFile(takingIn({ "word/a.docx": await written("2021", "docx") }));
    const middle = await officeFile(takingIn({ "word/b.docx": inner }));

    expect(await read(takingIn({ "word/c.docx": middle }))).toEqual({
      report: canonical(sample("2021")),
      asked: [],
    });
  });

  it("is the report: RTF", async () => {
    const saved = await saveAll({ report: await written("2021", "docx") }, "docx", "rtf");
    const parts = takingIn({ "word/afchunk.rtf": saved.get("report") ?? "" });

    expect(await read(parts)).toEqual({ report: canonical(sample("2021")), asked: [] });
  });

  it("is the report: a page in a frame of the DOCX", async () => {
    const body = table(row(cell('<w:altChunk r:id="c0"/><w:p/>')));
    const parts = takingIn({ "word/afchunk.html": await written("2021", "html") }, body);

    expect(await read(parts)).toEqual({ report: canonical(sample("2021")), asked: [] });
  });
});

describe("documents that a DOCX takes in", async () => {
  it("stand at their places, and their parts are counted with its own", async () => {
    const body = `${line("甲")}<w:altChunk r:id="c0"/>${line("丁")}<w:altChunk r:id="c1"/>${table(row(cell("8") + cell("9")))}`;
    const html = page(
      '<p>乙</p><table><tr><td>6<td>7<i style="display:none">0</i></table><p>丙<s>旧</s>',
    );
    const { text, told } = await drawParts(
      takingIn({ "word/one.htm": html, "word/two.txt": "戊\n己" }, body),
    );

    expect(text).toEqual(["甲", "乙", "6|7", "丙", "丁", "戊", "己", "8|9"]);
    expect(told).toEqual(["hidden 第1个表格第1行第2格 0", "struck 第3段 旧"]);
  });

  it("are lines of the cell of a table that is none of layout", async () => {
    const body = table(
      row(cell("1") + cell("2")) +
        row(cell("其中") + cell('<w:altChunk r:id="c0"/>')) +
        row(cell("3") + cell("4")),
    );
    const { text } = await drawParts(takingIn({ "word/one.txt": "5\n6" }, body));

    expect(text).toEqual(["1|2", "其中|5\n6", "3|4"]);
  });

  it.each<[string, string, Chunk]>([
    ["a workbook", "book.xlsx", await officeFile({ "xl/workbook.xml": "<workbook/>" })],
    ["a PDF", "scan.pdf", "%PDF-1.7"],
    ["a broken DOCX", "broken.docx", "PK\u0003\u0004[Content_Types].xml"],
    ["what is no text", "data.bin", new Uint8Array([1, 2, 3])],
  ])("are named where they are not read: %s", async (_, name, bytes) => {
    const { text, told } = await drawParts(takingIn({ [`word/${name}`]: bytes }));

    expect(text).toEqual([]);
    expect(told).toEqual([`embedded 第1段 ${name}`]);
  });

  it("are told where there is no such file, inside of the package or beside it", async () => {
    const relation =
      '<Relationship Id="c0" Type="http://x/aFChunk" Target="../../../../etc/hostname"/>';
    const parts = {
      ...wordParts('<w:altChunk r:id="c0"/><w:altChunk r:id="c7"/>'),
      "word/_rels/document.xml.rels": `<Relationships>${relation}</Relationships>`,
    };

    expect((await drawParts(parts)).told).toEqual(["embedded 第1段 hostname", "embedded 第1段"]);
  });

  it("are refused from outside of the package", async () => {
    const relation =
      '<Relationship Id="c0" Type="http://x/aFChunk" Target="http://127.0.0.1/a.html" TargetMode="External"/>';
    const parts = {
      ...wordParts('<w:altChunk r:id="c0"/>'),
      "word/_rels/document.xml.rels": `<Relationships>${relation}</Relationships>`,
    };

    await expect(drawParts(parts)).rejects.toMatchObject({ code: "FILE-EXTERNAL" });
  });

  it("are refused with macros", async () => {
    const inner = await officeFile({ ...wordParts(line("甲")), "word/vbaProject.bin": "x" });

    await expect(drawParts(takingIn({ "word/a.docx": inner }))).rejects.toMatchObject({
      code: "FILE-MACRO",
    });
  });

  it("are told, not read, deep inside of others", async () => {
    let parts: Parts = wordParts(line("甲"));
    for (let depth = 0; depth < 6; depth++) {
      parts = takingIn({ [`word/inner-${depth}.docx`]: await officeFile(parts) });
    }

    expect((await drawParts(parts)).told).toEqual(["embedded 第1段 inner-2.docx"]);
  });

  it("are refused when together they hold more than a file may", async () => {
    const large = await officeFile(wordParts(line("甲".repeat(300_000))));
    const chunks = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`word/${index}.docx`, large]),
    );

    await expect(drawParts(takingIn(chunks))).rejects.toMatchObject({ code: "FILE-BOMB" });
  });

  it("are taken in once each", async () => {
    const body = '<w:altChunk r:id="c0"/>'.repeat(3);
    const { text, told } = await drawParts(takingIn({ "word/a.txt": "甲" }, body));

    expect(text).toEqual(["甲"]);
    expect(told).toEqual(["embedded 第2段", "embedded 第2段"]);
  });
});
