import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/blocks.ts";
import { cell, heading, lead, paragraph, table, tree } from "../../given/builders.ts";
import { all, textOf, type XmlElement } from "../../read-back/read-docx.ts";
import { readPage, styleOf } from "../../read-back/read-html.ts";
import { elements, page } from "./documents.ts";

function written(...blocks: Block[]): XmlElement {
  return { name: "", attributes: {}, children: elements(...blocks) };
}

describe("writing paragraphs", () => {
  it("makes the title the first heading and the others stand below it", () => {
    const blocks = [
      paragraph("题", "title"),
      heading("一", 1),
      heading("（一）", 2),
      heading("1.", 3),
      heading("（1）", 4),
      paragraph("文"),
    ];

    expect(elements(...blocks).map(({ name }) => name)).toEqual([
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "p",
    ]);
  });

  it("leaves out no level of headings, whatever the report leaves out", () => {
    const blocks = [paragraph("题", "title"), heading("甲", 4), heading("乙", 3)];

    expect(elements(...blocks).map(({ name }) => name)).toEqual(["h1", "h2", "h3"]);
  });

  it("makes a run-in heading a heading, in one line with its paragraph and no blank between", () => {
    const block = { ...paragraph("正文。"), lead: lead("（一）标题。", 2) };

    const [, , runIn] = elements(paragraph("题", "title"), heading("一"), block);

    const parts = runIn?.children.filter((child) => typeof child !== "string") ?? [];
    expect(parts.map((part) => [part.name, textOf(part), styleOf(part, "display")])).toEqual([
      ["h3", "（一）标题。", "inline"],
      ["p", "正文。", "inline"],
    ]);
    expect(runIn?.children).toHaveLength(2);
  });

  it("writes every character as it is", () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1 });

    fc.assert(
      fc.property(texts, (text) => {
        const blocks = [heading(text), paragraph(text), table([cell(text, { note: text })])];

        const read = elements(...blocks).flatMap((one) =>
          one.name === "section" ? all(one, "td") : [one],
        );
        expect(read.map(textOf)).toEqual([text, text, text + text]);
      }),
    );
  });

  it.each(["<script>alert(1)</script>", "</style><p>", '" onclick="x', "&lt;&#60;"])(
    "takes %j for text, in the head of a page too",
    (text) => {
      const html = readPage(page({ ...tree(paragraph(text)), title: text, author: text }));

      const meta = all(html, "meta").map(({ attributes }) => attributes.content);
      expect(["title", "p"].flatMap((name) => all(html, name).map(textOf))).toEqual([text, text]);
      expect(meta.slice(-2)).toEqual([text, text]);
    },
  );

  it("breaks a title inside its heading, and sets strong words bold", () => {
    const strong = { type: "text", text: "甲", strong: true } as const;

    const html = written(paragraph("甲\n乙", "title"), { ...paragraph(""), content: [strong] });

    expect(all(html, "br")).toHaveLength(1);
    expect(all(html, "strong").map(textOf)).toEqual(["甲"]);
  });

  it("puts blank lines as white above a block, a table too", () => {
    const blocks = [paragraph("题", "title"), table([cell("甲")])];

    expect(elements(...blocks).map((one) => styleOf(one, "margin-top"))).toEqual([
      undefined,
      "28.95pt",
    ]);
  });
});

describe("writing signature and date", () => {
  const signed = (signature: string, date: string) =>
    elements(paragraph(signature, "signature"), paragraph(date, "date"));

  it("keeps them together, the date readable for programs", () => {
    const [footer, ...others] = signed("槐荫区人民政府办公室", "2020年2月7日");

    expect(others).toEqual([]);
    expect(footer && [footer.name, ...all(footer, "p").map(textOf)]).toEqual([
      "footer",
      "槐荫区人民政府办公室",
      "2020年2月7日",
    ]);
    expect(footer && all(footer, "time")[0]?.attributes.datetime).toBe("2020-02-07");
  });

  it.each([
    ["shorter than the signature", "槐荫区人民政府", "2020年2月7日", "0 -32pt 0 32pt"],
    ["longer than the signature", "甲局", "2020年2月7日", "0 0 0 32pt"],
  ])("begins a date %s two characters right of it", (_, signature, date, margin) => {
    const [footer] = signed(signature, date);

    expect(styleOf(footer && all(footer, "p")[1], "margin")).toBe(margin);
    expect(styleOf(footer, "margin")).toBe("0 32pt 0 auto");
  });

  it("writes either without the other", () => {
    const alone = [paragraph("甲局", "signature"), paragraph("2020年2月7日", "date")];

    expect(alone.map((block) => elements(block).map(textOf).join("").trim())).toEqual([
      "甲局",
      "2020年2月7日",
    ]);
  });
});
