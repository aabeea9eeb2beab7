import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeItem } from "../../src/jobs/make-item.ts";
import { buildResult } from "../../src/jobs/result/build-result.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { distinctNames, plainName } from "../../src/zip/file-names.ts";
import { broken, bytesOf, good, jsonIn, request, textOf, tools, unzip } from "./builders.ts";

const items = [
  { name: "东城/甲.json", bytes: good("甲单位2024年度报告") },
  { name: "../../西城/乙.json", bytes: broken },
];

async function result(language: "zh-CN" | "en" = "zh-CN", reports = items) {
  const own = tools(openMemoryStore());
  const asked = {
    ...request(reports, { language }),
    caller: "",
    createdAt: "2025-01-20T08:00:00.000Z",
  };
  const outcomes = await Promise.all(
    reports.map(({ bytes }) => makeItem({ file: bytes }, asked, own)),
  );
  const built = await buildResult(asked, outcomes, own);
  return { ...built, files: await unzip(built.bytes) };
}

describe("the result of a batch", () => {
  it("tells programs of every report: its files with sizes and hashes, or its problem", async () => {
    const { files } = await result();

    expect(jsonIn(files, "manifest.json")).toEqual({
      job: "job1",
      createdAt: "2025-01-20T08:00:00.000Z",
      total: 2,
      made: 1,
      refused: 1,
      items: [
        {
          name: "东城/甲.json",
          files: [
            {
              name: "甲单位2024年度报告.docx",
              format: "docx",
              mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              size: 33,
              sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            },
          ],
          findings: 0,
        },
        {
          name: "../../西城/乙.json",
          files: [],
          problem: { code: "report-errors", id: "job1-2" },
          findings: 1,
          findingsFile: "findings/／..／西城／乙.json",
        },
      ],
    });
  });

  it("tells a clerk in a few lines, what was refused first", async () => {
    const { files } = await result();

    const text = textOf(files.get("结果.txt"));
    expect(text.split("\r\n").slice(0, 6)).toEqual([
      "共 2 份报告：已生成 1 份，未生成 1 份。",
      "",
      "未生成",
      "",
      "../../西城/乙.json",
      "  报告有 1 处错误：",
    ]);
    expect(files.get("结果.txt")?.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(text).toContain("甲单位2024年度报告.docx");
  });

  it("lets no name of a report act on the lines around it", async () => {
    const name = "甲\r\n\r\n已生成\r\n\r\n乙\u202Enosj.\u001B[2J.json";

    const { files } = await result("zh-CN", [{ name, bytes: broken }]);

    const text = textOf(files.get("结果.txt"));
    expect(text.split("\r\n").slice(2, 6)).toEqual([
      "未生成",
      "",
      "甲[U+000D][U+000A][U+000D][U+000A]已生成[U+000D][U+000A][U+000D][U+000A]乙[U+202E]nosj.[U+001B][2J.json",
      "  报告有 1 处错误：",
    ]);
    expect(textOf(files.get("manifest.json"))).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    expect(jsonIn(files, "manifest.json")).toMatchObject({ items: [{ name }] });
  });

  it("speaks English where it was asked to", async () => {
    const { files, about } = await result("en");

    expect(textOf(files.get("results.txt"))).toContain("2 reports: 1 made, 1 not made.");
    expect(about.fileName).toBe("annual-reports-2025-01-20.zip");
  });

  it("holds the findings with their sentences", async () => {
    const { files } = await result();

    expect(jsonIn(files, "findings/／..／西城／乙.json")).toMatchObject([
      { rule: "T3-ONEWAY", severity: "error", sentence: "“行”占办结总数的 1%，请核实。" },
    ]);
  });

  it("has names that Windows reads as UTF-8, and no other date than the first of all", async () => {
    const { bytes } = await result();

    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(6, true) & (1 << 11)).toBe(1 << 11);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021]);
  });

  it("has the same bytes each time", async () => {
    expect((await result()).bytes).toEqual((await result()).bytes);
  });
});

describe("names of files", () => {
  it("are numbered when several reports have one title", () => {
    expect(
      distinctNames([
        "年报.pdf",
        "年报.pdf",
        "年报（2）.pdf",
        "年报.PDF",
        "年报.fragment.html",
        "年报.fragment.html",
      ]),
    ).toEqual([
      "年报.pdf",
      "年报（2）.pdf",
      "年报（2）（2）.pdf",
      "年报（3）.PDF",
      "年报.fragment.html",
      "年报（2）.fragment.html",
    ]);
  });

  it("are all distinct, whatever they were, also where case and composition do not count", () => {
    const name = fc.constantFrom(
      "a",
      "A",
      "a（2）",
      "a.pdf",
      "A.pdf",
      "a（2）.pdf",
      "é.pdf",
      "e\u0301.pdf",
    );

    fc.assert(
      fc.property(fc.array(name), (names) => {
        const folded = distinctNames(names).map((one) => one.normalize("NFC").toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
      }),
    );
  });

  it.each([
    ["甲.json", "甲"],
    ["东城/甲.JSON", "东城／甲"],
    ["../../etc/passwd", "／..／etc／passwd"],
    ["C:\\报告.json", "C：＼报告"],
    ["a\u202Egpj.json", "agpj"],
    ["...", "_"],
    ["", "_"],
  ])("never lead anywhere: %j becomes %j", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it("fit into every file system", () => {
    expect(Buffer.byteLength(`${plainName("年".repeat(500))}（200）.json`)).toBeLessThan(255);
    expect(bytesOf(plainName("a".repeat(500))).length).toBeLessThan(255);
  });
});
