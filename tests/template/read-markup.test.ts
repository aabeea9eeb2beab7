import { describe, expect, it } from "vitest";
import { readMarkup } from "../../src/template/read-markup.ts";
import { cell, heading, lead, paragraph, table } from "../given/builders.ts";
import { grayPng, pictureBlock } from "../given/drawn-pictures.ts";
import { caption } from "../given/own-report.ts";

const requests = table([cell("甲")]);
const tables = new Map([["requests", requests]]);

describe("reading markup", () => {
  it("gives headings, paragraphs with their roles and breaks, and tables in their order", () => {
    const markup = `<document>
      <p role="title">甲<br/>乙</p>
      <h1>一、丙</h1>
      <p>丁</p>
      <table of="requests"/>
    </document>`;

    expect(readMarkup(markup, tables)).toEqual([
      paragraph("甲\n乙", "title"),
      heading("一、丙", 1),
      paragraph("丁"),
      requests,
    ]);
  });

  it("places pictures, with captions that are counted", () => {
    const picture = pictureBlock(grayPng(2, 1));
    const markup = `<document>
      <p role="tableCaption" counted="2">甲</p><table of="requests"/>
      <picture of="own-1"/><p role="pictureCaption" counted="">图一　乙</p>
    </document>`;

    expect(readMarkup(markup, tables, new Map([["own-1", picture]]))).toEqual([
      caption("表", 2, "甲"),
      requests,
      picture,
      paragraph("图一　乙", "pictureCaption"),
    ]);
  });

  it("knows what words name", () => {
    const markup = '<document><p>见<ref kind="table" id="解读">表1</ref>。</p></document>';

    expect(readMarkup(markup, tables)).toMatchObject([
      {
        content: [
          { text: "见" },
          { text: "表1", to: { kind: "table", id: "解读" } },
          { text: "。" },
        ],
      },
    ]);
  });

  it("puts a run-in heading at the head of the paragraph behind it", () => {
    const markup = `<document><h2 run-in="true">（一）甲。</h2><p>乙</p></document>`;

    expect(readMarkup(markup, tables)).toEqual([
      { ...paragraph("乙"), lead: lead("（一）甲。", 2) },
    ]);
  });

  it.each([
    ["an unknown element", "<document>\n<div/></document>", "第 2 行：此处不能使用 <div>"],
    ["an element inside a text", "<document><p>甲<h1/></p></document>", "此处不能使用 <h1>"],
    ["an unknown attribute", '<document><p color="red">甲</p></document>', "“color”有误"],
    ["an unknown role", '<document><p role="footer">甲</p></document>', "“role”有误：“footer”"],
    ["an unknown table", '<document><table of="T9"/></document>', "“of”有误：“T9”"],
    [
      "a reference to nothing",
      '<document><p><ref kind="table">表1</ref></p></document>',
      "“id”有误：“”",
    ],
    [
      "a reference to a heading",
      '<document><p><ref kind="h1" id="a">表1</ref></p></document>',
      "“kind”有误：“h1”",
    ],
    ["an unknown picture", '<document><picture of="own-9"/></document>', "“of”有误：“own-9”"],
    ["a paragraph that is counted", '<document><p counted="1">甲</p></document>', "“counted”有误"],
    [
      "a number that is none",
      '<document><p role="tableCaption" counted="0">甲</p></document>',
      "“counted”有误：“0”",
    ],
    ["text between blocks", "<document>甲</document>", "text outside"],
    ["an open element", "<document><p>甲</document>", "第 1 行有误"],
    [
      "a run-in heading without a paragraph",
      '<document><h2 run-in="true">甲</h2></document>',
      "</document>",
    ],
  ])("refuses %s and names the line", (_, markup, message) => {
    expect(() => readMarkup(markup, tables)).toThrow(message);
  });
});
