import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { type Draft, editions, get, sample, set } from "../../given/reports.ts";
import { saveAsDocx } from "../../office.ts";
import { officeFile } from "../office-file.ts";
import { writeReport } from "../round-trip.ts";

const table = (id: string, caption: string, more: object = {}) => ({
  table: { id, caption, header: [["项目", "数量"]], rows: [["图解", 12]], ...more },
});
const long = "2025年各部门政府信息公开申请办理情况明细-第三张.修订_甲乙丙丁";

/** Two tables, each named in the text; one by an id that no bookmark holds. */
function draftOf(): Draft {
  return set(sample("2021"), "sections.0.body", [
    `按季度见{表:b1}，按部门见{表:${long}}。`,
    table("b1", "各季度情况"),
    table(long, "各部门情况"),
  ]);
}

async function read(bytes: Uint8Array): Promise<{ text: string; ids: unknown[]; told: string[] }> {
  const known = editions.map(({ edition }) => edition);
  const { report, findings } = await importReport(bytes, { editions: known });
  const body = get(report as Draft, "sections.0.body") as (string | { table?: { id?: string } })[];
  return {
    text: body.filter((one) => typeof one === "string").join("\n"),
    ids: body.flatMap((one) => (typeof one === "object" && one.table ? [one.table.id] : [])),
    told: findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("REF-")),
  };
}

describe("a DOCX that somebody has edited", () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await writeReport(draftOf(), "docx", "2021");
  });

  const edit = async (change: (xml: string) => string) => {
    const parts = unzipSync(docx);
    const name = "word/document.xml";
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return await read(await officeFile({ ...parts, [name]: strToU8(after) }));
  };
  const both = `按季度见{表:b1}，按部门见{表:${long}}。`;

  it("has its references as it was made", async () => {
    expect(await read(docx)).toEqual({ text: both, ids: ["b1", long], told: [] });
  });

  it("has them when LibreOffice has saved it", async () => {
    const saved = await saveAsDocx(docx, "docx");

    expect(await read(saved)).toEqual({ text: both, ids: ["b1", long], told: [] });
  });

  it.each<readonly [string, (xml: string) => string]>([
    [
      "cut the words of a reference in two",
      (xml) =>
        xml.replace(
          '<w:t xml:space="preserve">表1</w:t>',
          "<w:t>表</w:t></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t>",
        ),
    ],
    [
      "written the field in one element",
      (xml) =>
        xml.replace(
          /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText[^>]*>( REF nianbao_表_b1 [^<]*)<.*?separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/,
          '<w:fldSimple w:instr="$1">$2</w:fldSimple>',
        ),
    ],
    [
      "cut the code of the field in two",
      (xml) =>
        xml.replace(
          " REF nianbao_表_b1",
          ' REF nian</w:instrText></w:r><w:r><w:instrText xml:space="preserve">bao_表_b1',
        ),
    ],
    [
      "added a bookmark",
      (xml) =>
        xml.replace(
          "<w:bookmarkStart ",
          '<w:bookmarkStart w:id="9" w:name="_Ref1"/><w:bookmarkStart ',
        ),
    ],
  ])("has them when Word has %s", async (_, change) => {
    expect(await edit(change)).toEqual({ text: both, ids: ["b1", long], told: [] });
  });

  it.each<readonly [string, (xml: string) => string, string]>([
    [
      "prints another number than its table has",
      (xml) => xml.replace('preserve">表1</w:t>', 'preserve">表4</w:t>'),
      `按季度见表4，按部门见{表:${long}}。`,
    ],
    [
      "is another program's",
      (xml) => xml.replaceAll("nianbao_表_b1", "_Ref123456"),
      `按季度见表1，按部门见{表:${long}}。`,
    ],
    [
      "leads to what is no longer there",
      (xml) => xml.replace(/<w:bookmarkStart [^>]*nianbao_表_b1"\/>/, ""),
      `按季度见表1，按部门见{表:${long}}。`,
    ],
  ])("has the words that are printed where a reference %s", async (_, change, text) => {
    const { text: words, told } = await edit(change);

    expect(words).toBe(text);
    expect(told).toEqual([]);
  });

  it("gives the id to the first where a table was copied", async () => {
    const { ids, told } = await edit((xml) =>
      xml.replace(
        /<w:p><w:pPr><w:pStyle w:val="Caption"\/>(?:(?!<\/w:p>).)*b1.*?<\/w:tbl>/s,
        "$&<w:p/>$&",
      ),
    );

    expect(ids).toEqual(["b1", undefined, long]);
    expect(told).toEqual([]);
  });
});

describe("a page that somebody has edited", () => {
  const both = `按季度见{表:b1}，按部门见{表:${long}}。`;
  const edit = async (change: (page: string) => string) => {
    const page = new TextDecoder().decode(await writeReport(draftOf(), "html", "2021"));
    return await read(new TextEncoder().encode(change(page)));
  };

  it("has its references where a program has written the addresses in code", async () => {
    const { text } = await edit((page) =>
      page.replaceAll(/href="#([^"]*)"/g, (_, id) => `href="#${encodeURIComponent(id)}"`),
    );

    expect(text).toBe(both);
  });

  it.each<readonly [string, (page: string) => string]>([
    ["leads elsewhere", (page) => page.replace(/href="#nianbao-\w+-table-b1"/, 'href="#t1"')],
    [
      "leads to what is no longer there",
      (page) => page.replace(/<section id="[^"]*b1"/, "<section"),
    ],
    ["prints another number than its table has", (page) => page.replace(">表1</a>", ">表一</a>")],
  ])("has the words that are printed where a link %s", async (_, change) => {
    const { text, told } = await edit(change);

    expect(text).toMatch(/^按季度见表[1一]，按部门见\{表:2025年/);
    expect(told).toEqual([]);
  });
});
