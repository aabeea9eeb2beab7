import { describe, expect, it } from "vitest";
import { readPage } from "./read-page.ts";

const items = "<li>甲</li><li>乙</li>";

describe("the number that a browser draws before an item of a list", () => {
  it.each([
    ["from 1", `<ol>${items}</ol>`, ["1.甲", "2.乙"]],
    ["from where the list begins", `<ol start="3">${items}</ol>`, ["3.甲", "4.乙"]],
    ["from what an item says", "<ol><li value=7>甲</li><li>乙</li></ol>", ["7.甲", "8.乙"]],
    ["backwards", `<ol reversed>${items}</ol>`, ["2.甲", "1.乙"]],
    ["in letters", `<ol type="A">${items}</ol>`, ["A.甲", "B.乙"]],
    ["in Roman numerals", `<ol type="i">${items}</ol>`, ["i.甲", "ii.乙"]],
    [
      "in Chinese, by a style",
      `<ol style="list-style-type:cjk-ideographic">${items}</ol>`,
      ["一、甲", "二、乙"],
    ],
    [
      "by a style sheet",
      `<style>ol.a{list-style:inside simp-chinese-formal}</style><ol class=a>${items}</ol>`,
      ["壹、甲", "贰、乙"],
    ],
    [
      "on a list that has marks else",
      `<ul style="list-style-type:decimal">${items}</ul>`,
      ["1.甲", "2.乙"],
    ],
    [
      "before the first paragraph of an item",
      "<ol><li><p>甲</p><p>乙</p></li></ol>",
      ["1.甲", "乙"],
    ],
    [
      "without the items that are not drawn",
      '<ol><li style="display:none">隐</li><li>甲</li></ol>',
      ["1.甲"],
    ],
    [
      "in lists in lists",
      `<ol><li>丙<ol>${items}</ol></li><li>丁</li></ol>`,
      ["1.丙", "1.甲", "2.乙", "2.丁"],
    ],
    [
      "in a cell",
      `<table><tr><td>问题</td><td><ol>${items}</ol></td></tr></table>`,
      ["问题|1.甲\n2.乙"],
    ],
  ])("is read, %s", (_, page, expected) => {
    expect(readPage(page).read).toEqual(expected);
  });

  it.each([
    ["where styles take it away", `<ol style="list-style:none">${items}</ol>`, ["甲", "乙"]],
    [
      "where a sheet takes it away",
      `<style>ol li{list-style:none}</style><ol>${items}</ol>`,
      ["甲", "乙"],
    ],
    [
      "where a picture is the mark",
      `<ol style="list-style:inside url('a b.png')">${items}</ol>`,
      ["甲", "乙"],
    ],
    ["of items with marks", `<ul>${items}</ul>`, ["甲", "乙"]],
    ["before one that is typed", "<ol><li>1.甲</li><li>（二）乙</li></ol>", ["1.甲", "（二）乙"]],
    [
      "of a menu",
      "<ol><li><a href=a>首页</a></li><li> <a href=b>政务公开</a></li></ol>",
      ["首页", "政务公开"],
    ],
    ["behind its item", "<ol><li></li></ol><p>甲</p>", ["甲"]],
  ])("is none %s", (_, page, expected) => {
    expect(readPage(page).read).toEqual(expected);
  });

  it("makes a heading of an item that is one", () => {
    expect(
      readPage("<ol style='list-style-type:cjk-ideographic'><li><h2>总体情况</h2></li></ol>").read,
    ).toEqual(["一、总体情况"]);
  });
});
