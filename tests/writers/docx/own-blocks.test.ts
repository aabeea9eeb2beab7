import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/blocks.ts";
import { noPlan, type PagePlan, planPages } from "../../../src/layout/plan/plan-pages.ts";
import { fitTables } from "../../../src/layout/tables/fit-tables.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import {
  cell,
  fontManifest,
  look,
  paragraph,
  table,
  tree,
  wordFrame,
} from "../../given/builders.ts";
import { grayPng, photograph, pictureBlock } from "../../given/drawn-pictures.ts";
import { caption, ownReport, ownTable, wideTable } from "../../given/own-report.ts";
import { all, listParts, readPart, textOf, value } from "../../read-back/read-docx.ts";

function write(...blocks: Block[]): Uint8Array {
  const document = fitTables(tree(...blocks), look);
  return writeDocx(document, look, fontManifest, wordFrame, planPages(document, look));
}

const documentOf = (docx: Uint8Array) => readPart(docx, "word/document.xml");
const own = ownTable(["事项", "数量"], ["公开", "1"]);

describe("an own table in a DOCX", () => {
  const docx = write(caption("表", 1, "事项"), own, paragraph("注：甲。", "note"));

  it("is a table whose first row stands again overleaf", () => {
    const headers = all(documentOf(docx), "w:tr").map((row) => all(row, "w:tblHeader").length);

    expect(headers).toEqual([1, 0]);
  });

  it("has its caption as its title", () => {
    expect(value(documentOf(docx), "w:tblCaption")).toBe("表1\u3000事项");
  });

  it("has a caption whose number Word counts, with the number in it", () => {
    const [first] = all(documentOf(docx), "w:p");
    if (!first) throw new Error("no caption");

    expect(value(first, "w:pStyle")).toBe("Caption");
    expect(all(first, "w:instrText").map(textOf)).toEqual([" SEQ 表 \\* ARABIC "]);
    expect(all(first, "w:t").map(textOf).join("")).toBe("表1\u3000事项");
    expect(all(first, "w:fldChar").map(({ attributes }) => attributes["w:fldCharType"])).toEqual([
      "begin",
      "separate",
      "end",
    ]);
  });

  it("lies in a section of its own when it is too wide", () => {
    const wide = write(paragraph("甲"), caption("表", 1, "支出"), wideTable, paragraph("乙"));
    const sections = all(documentOf(wide), "w:sectPr");

    expect(sections.map((section) => value(section, "w:pgSz", "w:orient"))).toEqual([
      "portrait",
      "landscape",
      "portrait",
    ]);
    expect(sections.map((section) => value(section, "w:pgSz", "w:w"))).toEqual([
      "11906",
      "16838",
      "11906",
    ]);
  });

  it("leaves no empty page behind it when nothing follows", () => {
    const sections = all(documentOf(write(paragraph("甲"), wideTable)), "w:sectPr");

    expect(sections.map((section) => value(section, "w:pgSz", "w:orient"))).toEqual([
      "portrait",
      "landscape",
    ]);
  });
});

describe("what parts an own table from a mandated one in a DOCX", () => {
  const spacing = (plan: PagePlan) => {
    const blocks = [own, table([cell("甲")])];
    const docx = writeDocx(tree(...blocks), look, fontManifest, wordFrame, plan);
    const body = all(documentOf(docx), "w:body")[0];
    const parting = body?.children.find((one) => typeof one !== "string" && one.name === "w:p");
    return typeof parting === "object" && value(parting, "w:spacing", "w:before");
  };

  it("is a blank line", () => {
    expect(spacing(noPlan)).toBe(String(579 - 20));
  });

  it("is nothing that could take a page for itself where the next one opens a page", () => {
    expect(spacing({ ...noPlan, openings: new Set([1]) })).toBeUndefined();
  });
});

describe("a picture in a DOCX", () => {
  const docx = write(
    pictureBlock(photograph, { alt: "“公开日”<活动>", widthMm: 100 }),
    caption("图", 1, "公开日"),
    pictureBlock(grayPng(4, 3)),
    pictureBlock({ ...photograph, bytes: Buffer.from(photograph.bytes) }),
  );

  it("is a part by the kind that it is, once however often it is shown", () => {
    const media = listParts(docx).filter(({ path }) => path.startsWith("word/media/"));

    expect(media.map(({ path }) => path)).toEqual([
      "word/media/image1.jpeg",
      "word/media/image2.png",
    ]);
    expect(all(documentOf(docx), "a:blip").map(({ attributes }) => attributes["r:embed"])).toEqual([
      "rIdPicture1",
      "rIdPicture2",
      "rIdPicture1",
    ]);
  });

  it("has words for those who cannot see it, and its size", () => {
    expect(value(documentOf(docx), "wp:docPr", "descr")).toBe("“公开日”<活动>");
    expect(value(documentOf(docx), "wp:extent", "cx")).toBe(String(100 * 36_000));
  });

  it("stays with its caption", () => {
    const [first] = all(documentOf(docx), "w:p");

    expect(first && all(first, "w:keepNext")).toHaveLength(1);
  });
});

describe("a reference in a DOCX", () => {
  const to = { kind: "table", id: "b1" } as const;
  const referring = {
    ...paragraph("见"),
    content: [
      { type: "text", text: "见", strong: false },
      { type: "text", text: "表1", strong: false, to },
    ] as const,
  };
  const anchor = { target: to, printed: "表1" };
  const namedWords = (docx: Uint8Array, element: string) => {
    const [one] = all(documentOf(docx), "w:bookmarkStart");
    const around = all(documentOf(docx), element).find((each) => one && all(each, one.name).length);
    const children = around?.children.filter((each) => typeof each !== "string") ?? [];
    const [from, to] = ["w:bookmarkStart", "w:bookmarkEnd"].map((name) =>
      children.findIndex((each) => each.name === name),
    );
    return {
      name: one?.attributes["w:name"],
      words: children
        .slice(from, to)
        .flatMap((each) => all(each, "w:t").map(textOf))
        .join(""),
    };
  };

  it("is a field with the printed number, which leads to the number of the caption", () => {
    const docx = write(referring, caption("表", 1, "事项"), { ...own, anchor });
    const [first] = all(documentOf(docx), "w:p");

    expect(first && all(first, "w:instrText").map(textOf)).toEqual([" REF nianbao_表_b1 \\h "]);
    expect(first && all(first, "w:t").map(textOf)).toEqual(["见", "表1"]);
    expect(namedWords(docx, "w:p")).toEqual({ name: "nianbao_表_b1", words: "表1" });
  });

  it("leads to a number that was typed, without the words behind it", () => {
    const typed = paragraph("附表1：事项", "tableCaption");
    const docx = write(typed, { ...own, anchor: { target: to, printed: "附表1" } });

    expect(namedWords(docx, "w:p")).toEqual({ name: "nianbao_表_b1", words: "附表1" });
  });

  it("leads to the second of two tables that touch", () => {
    const docx = write(caption("表", 1, "甲"), { ...own, anchor }, caption("表", 2, "乙"), {
      ...own,
      anchor: { target: { kind: "table", id: "b2" }, printed: "表2" },
    });
    const names = all(documentOf(docx), "w:bookmarkStart").map(
      ({ attributes }) => attributes["w:name"],
    );

    expect(names).toEqual(["nianbao_表_b1", "nianbao_表_b2"]);
  });

  it("could lead to a table without a caption, whose first cell has its name", () => {
    const docx = write({ ...own, anchor: { target: to } });
    const [cell] = all(documentOf(docx), "w:tc");

    expect(cell && all(cell, "w:bookmarkStart")).toHaveLength(1);
    expect(all(documentOf(docx), "w:bookmarkStart")).toHaveLength(1);
  });
});

describe("a DOCX without own tables and pictures", () => {
  it("has no styles for them", () => {
    const styles = readPart(write(paragraph("甲")), "word/styles.xml");
    const names = all(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]);

    expect(names.filter((name) => /Own|Caption/.test(name ?? ""))).toEqual([]);
  });
});

describe("a DOCX with own tables and pictures", () => {
  it("is the same every time", () => {
    const make = () => writeDocx(ownReport, look, fontManifest, wordFrame);

    expect(Buffer.compare(make(), make())).toBe(0);
  });
});
