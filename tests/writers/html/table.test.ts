import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/document/blocks.ts";
import { gridNamed } from "../../../src/edition/edition.ts";
import { cell, table } from "../../given/builders.ts";
import { editionOf } from "../../given/reports.ts";
import { all, textOf, type XmlElement } from "../../read-back/read-docx.ts";
import { readPage, styleOf } from "../../read-back/read-html.ts";
import { sampleTrees } from "../docx/samples.ts";
import { elements, page } from "./documents.ts";

function write(block: Table): XmlElement {
  return { name: "", attributes: {}, children: elements(block) };
}

const head = (text: string, more = {}) => cell(text, { role: "columnHeader", ...more });
const side = (text: string, more = {}) => cell(text, { role: "rowHeader", ...more });
const band = (text: string, colSpan: number) => cell(text, { role: "band", colSpan });

/** Each group of rows, its header cells with their scopes. */
function scopes(written: XmlElement): Record<string, string>[] {
  return ["thead", "tbody"].flatMap((name) =>
    all(written, name).map((group) =>
      Object.fromEntries(all(group, "th").map((th) => [textOf(th), th.attributes.scope ?? ""])),
    ),
  );
}

type Figure = { readonly text: string; readonly headers: readonly string[] };

/** Every cell that is no header, with the words of its headers; a header that is none throws. */
function figures(written: XmlElement): Figure[] {
  const names = new Map(all(written, "th").map((th) => [th.attributes.id, textOf(th)]));
  const nameOf = (id: string) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`no header ${id}`);
    return name;
  };
  return all(written, "td").map((td) => ({
    text: textOf(td),
    headers: td.attributes.headers?.split(" ").map(nameOf) ?? [],
  }));
}

describe("writing a table", () => {
  it("names for a figure the merged headers above it and beside it, from outside to inside", () => {
    const written = write({
      ...table(
        [cell("说明", { role: "corner", rowSpan: 2 }), head("申请人情况", { colSpan: 2 })],
        [head("自然人"), head("总计")],
        [side("一、新收"), cell("7"), cell("8")],
      ),
      headerRows: 2,
    });

    expect(figures(written)).toEqual([
      { text: "说明", headers: [] },
      { text: "7", headers: ["申请人情况", "自然人", "一、新收"] },
      { text: "8", headers: ["申请人情况", "总计", "一、新收"] },
    ]);
  });

  it("sets the header apart, and begins a new part at every band", () => {
    const written = write({
      ...table(
        [head("内容"), head("件数")],
        [band("第（一）项", 2)],
        [side("规章"), cell("1")],
        [band("第（五）项", 2)],
        [side("许可"), cell("2")],
      ),
      headerRows: 1,
    });

    expect(scopes(written)).toEqual([
      { 内容: "col", 件数: "col" },
      { "第（一）项": "rowgroup", 规章: "row" },
      { "第（五）项": "rowgroup", 许可: "row" },
    ]);
  });

  it.each([
    ["is kept whole when a page holds it", 20, "avoid"],
    ["goes on overleaf when none does", 40, undefined],
  ])("%s", (_, count, inside) => {
    const [section] = elements(table(...Array.from({ length: count }, () => [cell("0")])));

    expect(styleOf(section, "break-inside")).toBe(inside);
  });

  it("keeps its rows whole by their cells, but for those that span rows", () => {
    const written = write(
      table([side("甲", { rowSpan: 2 }), cell("1")], [cell("2")], [side("乙"), cell("3")]),
    );

    const cells = [...all(written, "th"), ...all(written, "td")];
    expect(cells.map((one) => [textOf(one), styleOf(one, "break-inside")])).toEqual([
      ["甲", "auto"],
      ["乙", "avoid"],
      ["1", "avoid"],
      ["2", "avoid"],
      ["3", "avoid"],
    ]);
  });

  it("begins no part at a band that a cell from above stands beside", () => {
    const written = write(
      table([side("规章", { rowSpan: 2 }), cell("1")], [band("项", 1)], [cell("2"), cell("3")]),
    );

    expect(scopes(written)).toEqual([{ 规章: "row", 项: "col" }]);
  });

  it("has columns that fill the table, in the proportion of their shares", () => {
    const written = write({ ...table([cell("甲"), cell("乙"), cell("丙")]), shares: [1, 1, 1] });

    expect(all(written, "col").map(({ attributes }) => attributes.style)).toEqual([
      "width: 33.33%",
      "width: 33.34%",
      "width: 33.33%",
    ]);
  });

  it("is named by what it shows, and can be reached with the keyboard where it is scrolled", () => {
    const written = write({ ...table([cell("甲")]), description: "办理情况" });

    const [section] = all(written, "section");
    const [label] = all(written, "caption").flatMap((caption) => all(caption, "span"));
    expect(label && textOf(label)).toBe("办理情况");
    expect(section?.attributes["aria-labelledby"]).toBe(label?.attributes.id);
    expect(section?.attributes.tabindex).toBe("0");
  });

  it("sets a label broken after every character as one word from top to bottom", () => {
    const written = write(table([side("三、\n本\n年\n度"), side("商业\n企业"), side("甲")]));

    const [upright, broken] = all(written, "th");
    expect(upright && all(upright, "span").map(textOf)).toEqual(["三、本年度"]);
    expect(broken && all(broken, "br")).toHaveLength(1);
    expect(all(written, "span").filter(({ attributes }) => !attributes.id)).toHaveLength(1);
  });

  it("sets a note small below its figure", () => {
    const [td] = all(write(table([cell("22", { note: "（其中修订16件）" })])), "td");

    expect(td && textOf(td)).toBe("22（其中修订16件）");
    expect(td && all(td, "small").map(({ attributes }) => attributes.style)).toEqual([
      "display: block; font-size: 10.5pt; line-height: 14pt",
    ]);
  });

  it("sets a number too long for its column smaller, and no other text", () => {
    const narrow = { shares: [1, 15], name: "requests" };

    const written = write({ ...table([cell("123456"), cell("123456")]), ...narrow });

    const sizes = all(written, "td").map(
      ({ attributes }) => /font-size: ([\d.]+)pt/.exec(attributes.style ?? "")?.[1],
    );
    expect(sizes).toEqual(["7.323", undefined]);
  });

  it.each(sampleTrees)("says of every figure of %s its row and its column", (id, sample) => {
    const tables = all(readPage(page(sample)), "table").map(figures);
    const numbers = tables.flatMap((cells) => cells.filter(({ headers }) => headers.length > 0));
    const edition = editionOf(id);
    const names = edition.sections.flatMap(({ table: name }) => (name ? [name] : []));
    const fields = names.flatMap((name) => gridNamed(edition, name)?.fields ?? []);

    expect(numbers).toHaveLength(fields.length);
    for (const [index, { labels }] of fields.entries()) {
      const headers = numbers[index]?.headers;
      expect(headers).toEqual(expect.arrayContaining([...labels.row.split(" "), labels.column]));
    }
  });
});
