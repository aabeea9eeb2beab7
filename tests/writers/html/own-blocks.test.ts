import { describe, expect, it } from "vitest";
import type { Target } from "../../../src/document/references/anchor.ts";
import { fitTables } from "../../../src/layout/tables/fit-tables.ts";
import { look, paragraph, tree } from "../../given/builders.ts";
import { photograph, pictureBlock } from "../../given/drawn-pictures.ts";
import { caption, mergedTable, ownReport, ownTable } from "../../given/own-report.ts";
import { all, textOf, type XmlElement } from "../../read-back/read-docx.ts";
import { elements, fragment, page } from "./documents.ts";

const textsOf = (element: XmlElement | undefined, name: string) =>
  element ? all(element, name).map(textOf) : [];

describe("a picture in a page", () => {
  const block = pictureBlock(photograph, { alt: "“公开日”<活动>", widthMm: 100 });
  const [figure] = elements(block, caption("图", 1, "活动"));

  it("is a figure with its caption", () => {
    expect(figure?.name).toBe("figure");
    expect(textsOf(figure, "figcaption")).toEqual(["图1\u3000活动"]);
  });

  it("is inside the page itself, with words for it and its width on paper", () => {
    const { attributes } = (figure && all(figure, "img")[0]) as XmlElement;
    const [head = "", data = ""] = (attributes.src ?? "").split(",");

    expect(head).toBe("data:image/jpeg;base64");
    expect(Buffer.compare(Buffer.from(data, "base64"), photograph.bytes)).toBe(0);
    expect(attributes.alt).toBe("“公开日”<活动>");
    expect(attributes.style).toContain("width: 100mm");
  });
});

describe("an own table in a page", () => {
  it("has a caption that is seen, and is named by it", () => {
    const [section, ...others] = elements(
      caption("表", 1, "事项"),
      ownTable(["事项", "数量"], ["公开", "1"]),
    );

    expect(others).toEqual([]);
    expect(textsOf(section, "caption")).toEqual(["表1\u3000事项"]);
    const id = section && all(section, "caption")[0]?.attributes.id;
    expect(id).toBeDefined();
    expect(section?.attributes["aria-labelledby"]).toBe(id);
  });

  it("has headers of columns and rows, which its figures name", () => {
    const [section] = elements(...fitTables(tree(mergedTable), look).blocks);
    const headers = section ? all(section, "th") : [];
    const figure = section && all(section, "td").find((one) => textOf(one) === "9,876");

    expect(new Set(headers.map(({ attributes }) => attributes.scope))).toEqual(
      new Set(["col", "row"]),
    );
    const named = figure?.attributes.headers?.split(" ") ?? [];
    expect(
      named.map((id) => headers.filter(({ attributes }) => attributes.id === id).map(textOf)),
    ).toEqual([["数量（件）"], ["上年"], ["主动公开"], ["通知公告"]]);
  });
});

describe("a reference in a page", () => {
  const targets = {
    table: { kind: "table", id: "解读" },
    picture: { kind: "picture", id: "解读" },
  } as const;
  const words = (text: string, to?: Target) =>
    ({ type: "text", text, strong: false, ...(to ? { to } : {}) }) as const;
  const blocks = [
    {
      ...paragraph(""),
      content: [words("见"), words("表1", targets.table), words("图1", targets.picture)],
    },
    caption("表", 1, "甲"),
    {
      ...ownTable(["事项", "数量"], ["公开", "1"]),
      anchor: { target: targets.table, printed: "表1" },
    },
    { ...pictureBlock(photograph), anchor: { target: targets.picture, printed: "图1" } },
    caption("图", 1, "乙"),
  ];
  const [text, section, figure] = elements(...blocks);
  const links = text ? all(text, "a") : [];

  it("is a link to the table or the picture, whose ids differ", () => {
    expect(links.map(textOf)).toEqual(["表1", "图1"]);
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      `#${section?.attributes.id}`,
      `#${figure?.attributes.id}`,
    ]);
    expect(section?.attributes.id).toMatch(/^nianbao-[\da-f]{8}-table-解读$/);
  });

  it("looks like the words around it, in a fragment by itself", () => {
    const html = new TextDecoder().decode(fragment(tree(...blocks)));

    expect(html).toMatch(
      /<a href="[^"]*" class="nianbao-reference" style="color: inherit; text-decoration: none">表1<\/a>/,
    );
  });
});

describe("a page with own tables and pictures", () => {
  it("loads nothing from elsewhere, nor does the fragment", () => {
    for (const html of [page(ownReport), fragment(ownReport)]) {
      const text = new TextDecoder().decode(html);
      const sources = [...text.matchAll(/(?:src|href)="(?!#)([^"]{0,20})|url\((.{0,20})/g)];
      expect(sources.map(([, source]) => source?.startsWith("data:image/"))).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it("has rules for them that a page without them has not", () => {
    const plain = new TextDecoder().decode(page(tree(paragraph("甲"))));
    const full = new TextDecoder().decode(page(ownReport));

    expect(full).toContain("@page nianbao-landscape");
    expect(plain).not.toMatch(/landscape|nianbao-own|aption \{ .*heiti|picture/i);
  });
});
