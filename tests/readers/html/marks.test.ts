import { describe, expect, it } from "vitest";
import { readPage, styled } from "./read-page.ts";

describe("a raised or lowered mark of a page", () => {
  it.each([
    ["<sup>", "15320<sup>2</sup>"],
    ["<sub>", "15320<sub>2</sub>"],
    ["<sup> around other elements", '15320<sup><a href="#n"><b>2</b></a></sup>'],
    ["vertical-align: super", '15320<span style="vertical-align: super">2</span>'],
    ["vertical-align: sub", '15320<span style="VERTICAL-ALIGN:sub">2</span>'],
    ["a length", '15320<span style="vertical-align: 4px">2</span>'],
    ["a part of its line", '15320<span style="vertical-align:30%">2</span>'],
    ["a small size at the top", '15320<span style="font-size:60%;vertical-align:top">2</span>'],
    ["a place above its own", '15320<span style="position:relative;top:-.5em">2</span>'],
    ["Word's own raising", '15320<span style="mso-text-raise:6.0pt">2</span>'],
    ["form of its figures", '15320<span style="font-variant-position: super">2</span>'],
  ])("is left off a figure and told when it is made by %s", (_, cell) => {
    const { read, told } = readPage(`<table><tr><td>总数</td><td>${cell}</td></tr></table>`);

    expect(read).toEqual(["总数|15320"]);
    expect(told).toEqual(["raised 第1个表格第1行第2格：2"]);
  });

  it("is found by a class of the page's own style sheet", () => {
    const { read, told } = styled(".up { vertical-align: super }", '收到2186<i class="up">1</i>件');

    expect(read).toEqual(["收到2186件"]);
    expect(told).toEqual(["raised 第1段：1"]);
  });

  it("is told with its words when it is long", () => {
    const { read, told } = readPage("<p>收到2186<sup>[注：含上年结转]</sup>件。</p>");

    expect(read).toEqual(["收到2186件。"]);
    expect(told).toEqual(["raised 第1段：[注：含上年结转]"]);
  });

  it.each([
    ["the power of a unit", "面积100m<sup>2</sup>", "面积100m²"],
    ["a power that a style raises", 'm<span style="vertical-align:super">2</span>', "m²"],
    ["the power of a longer unit", "5 km<sup>2</sup>", "5 km²"],
    ["a count in a formula", "CO<sub>2</sub>排放", "CO₂排放"],
  ])("stays in its word as %s", (_, line, expected) => {
    expect(readPage(`<p>${line}</p>`)).toEqual({ read: [expected], told: [] });
  });

  it("is no power when a style lowers it", () => {
    const line = '<p>m<span style="vertical-align:sub">2</span></p>';

    expect(readPage(line).read).toEqual(["m₂"]);
  });

  it("keeps figures on both sides of it apart", () => {
    expect(readPage("<p>15<sup>2</sup>320</p>").read).toEqual(["15 320"]);
  });

  it.each([
    ["a whole cell", '<span style="vertical-align:1px">15320</span>'],
    ["the base line", '<span style="vertical-align:baseline">153</span>20'],
    ["what stands around it", '<font style="vertical-align: inherit">153</font>20'],
    ["no height", '<span style="vertical-align:0">153</span>20'],
    ["its own line in a small font", '<span style="font-size:60%">153</span>20'],
  ])("is none when a style only sets %s", (_, cell) => {
    const { read, told } = readPage(`<table><tr><td style="vertical-align:5px">${cell}</table>`);

    expect(read).toEqual(["15320"]);
    expect(told).toEqual([]);
  });

  it("swallows no table when its end is missing", () => {
    const { read } = readPage("<div>甲<sup>1<table><tr><td>5</table></div>");

    expect(read).toContain("5");
  });
});

describe("a guide to how a word is spoken", () => {
  it("is left out, and its base is kept", () => {
    const ruby = "<p>公<ruby>示<rp>（</rp><rt>shì</rt><rp>）</rp></ruby>栏</p>";

    expect(readPage(ruby)).toEqual({ read: ["公示栏"], told: ["phonetic 第1段：shì"] });
  });
});
