import { describe, expect, it } from "vitest";
import { paragraph, tree } from "../../given/builders.ts";
import { all, textOf, value } from "../../read-back/read-docx.ts";
import { readFragment, readPage } from "../../read-back/read-html.ts";
import { smallReport } from "../docx/small-report.ts";
import { documents, fragment, page } from "./documents.ts";

const text = (html: Uint8Array) => new TextDecoder().decode(html);

describe("writing a page", () => {
  it("writes the whole page as it was reviewed", async () => {
    await expect(text(page(smallReport))).toMatchFileSnapshot("../../golden/small-report.html");
  });

  it("says what it is, whose it is and what it is about", () => {
    const head = readPage(page(smallReport));
    const meta = all(head, "meta").map(({ attributes }) => [attributes.name, attributes.content]);

    expect(all(head, "title").map(textOf)).toEqual(["标题"]);
    expect(value(head, "html", "lang")).toBe("zh-CN");
    expect(meta).toContainEqual(["author", "槐荫区人民政府"]);
    expect(meta).toContainEqual(["description", "2019年以来，……"]);
  });

  it("is described by the first sentence of its first paragraph", () => {
    const html = readPage(page(tree(paragraph("标题", "title"), paragraph("甲，乙。丙。"))));

    const descriptions = all(html, "meta").filter(
      ({ attributes: { name } }) => name === "description",
    );
    expect(descriptions.map(({ attributes }) => attributes.content)).toEqual(["甲，乙。"]);
  });

  it("needs nothing from elsewhere and runs no program", () => {
    expect(text(page(smallReport))).not.toMatch(/<script|<link|<img|src=|href=|@import|url\(/);
  });
});

describe("writing a fragment", () => {
  it("writes the whole fragment as it was reviewed", async () => {
    const written = text(fragment(smallReport));

    await expect(written).toMatchFileSnapshot("../../golden/small-report.fragment.html");
  });

  it("is one article without a style sheet: nothing in it reaches beyond it", () => {
    const html = readFragment(fragment(smallReport));

    const outermost = html.children.filter((child) => typeof child !== "string");
    expect(outermost.map(({ name }) => name)).toEqual(["article"]);
    expect(["style", "script", "link", "meta"].flatMap((name) => all(html, name))).toEqual([]);
  });

  it("names everything in its own name", () => {
    const names = [...text(fragment(smallReport)).matchAll(/ (?:id|class)="([^"]*)"/g)];

    expect(names.filter(([, name = ""]) => !/^nianbao-[\w-]+$/.test(name))).toEqual([]);
  });

  it("gives the cells of two reports different names, for a page with both", () => {
    const [one, other] = ["甲局2023年报告", "甲局2024年报告"].map((title) => {
      const html = fragment({ ...smallReport, title });
      return [...text(html).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    });

    expect(one?.length).toBeGreaterThan(0);
    expect(one?.filter((id) => other?.includes(id))).toEqual([]);
  });
});

describe.each(documents)("page and fragment of %s", (_, document) => {
  it("are the same bytes a second time", () => {
    expect(page(document)).toEqual(page(document));
    expect(fragment(document)).toEqual(fragment(document));
  });

  it("have a rule for every class", () => {
    const written = text(page(document));
    const classes = new Set([...written.matchAll(/ class="([^"]*)"/g)].map(([, name]) => name));

    const ruled = [...written.matchAll(/\.(nianbao-[\w-]+)(?=[^}]*\{)/g)].map(([, name]) => name);
    expect(classes.difference(new Set(ruled))).toEqual(new Set());
  });
});
