import { describe, expect, it } from "vitest";
import { readOldPage, readPage, styled } from "./read-page.ts";

describe("a struck figure of a page", () => {
  it.each([
    ["<del>", "<del>9</del>15320"],
    ["<s>", "<s>9</s>15320"],
    ["<strike>", "<strike><b>9</b></strike>15320"],
    ["a style", '<span style="text-decoration: red line-through">9</span>15320'],
    ["a longhand", '<span style="text-decoration-line:underline line-through">9</span>15320'],
  ])("is left out and told when it is struck by %s", (_, cell) => {
    const { read, told } = readPage(`<table><tr><td>总数</td><td>${cell}</td></tr></table>`);

    expect(read).toEqual(["总数|15320"]);
    expect(told).toEqual(["struck 第1个表格第1行第2格：9"]);
  });

  it("is found in a whole row that is struck", () => {
    const row = '<tr style="text-decoration:line-through"><td>旧</td><td>7</td></tr>';

    const { read, told } = readPage(`<table>${row}<tr><td>新</td><td>8</td></tr></table>`);

    expect(read).toEqual(["|", "新|8"]);
    expect(told).toEqual(["struck 第1个表格第1行第1格：旧", "struck 第1个表格第1行第2格：7"]);
  });

  it("is told as it stands, its words together", () => {
    expect(readPage("<p>共<del>计<b>9</b>件</del>15件</p>")).toEqual({
      read: ["共15件"],
      told: ["struck 第1段：计9件"],
    });
  });
});

const bomb = expect.objectContaining({ code: "FILE-BOMB" });
const nine = '<span class="x">9</span>15320';
const hidden = { read: ["15320"], told: ["hidden 第1段：9"] };
const shown = { read: ["915320"], told: [] };

describe("hidden text of a page", () => {
  it.each([
    "hidden",
    'style="display:none"',
    'style="DISPLAY : NONE"',
    'style="display:/* not */none"',
    String.raw`style="d\69splay:none"`,
    'style="visibility:hidden"',
    'style="visibility:collapse"',
    'style="opacity:0"',
    'style="opacity:0%"',
    'style="font-size:0"',
    'style="font-size:0px"',
    'style="font:0/0 a"',
    'style="font-size:.01em"',
    'style="position:absolute;left:-9999px"',
    'style="position:absolute;clip:rect(0,0,0,0)"',
    'style="position:absolute;clip-path:inset(50%)"',
    'class="sr-only"',
    'class="btn visually-hidden"',
  ])("is left out and told when it has %s", (attributes) => {
    expect(readPage(`<p><span ${attributes}>9</span>15320</p>`)).toEqual(hidden);
  });

  it.each([
    ["a class", ".x{display:none}"],
    ["an element's name", "span{display:none}"],
    ["an attribute", "[class=x]{display:none}"],
    ["where it stands", "p > .x{display:none}"],
    ["what it stands in", "html p .x{display:none}"],
    ["its place", "p :first-child{display:none}"],
    ["its place by a formula", "p span:nth-child(2n+1){display:none}"],
    ["one of several selectors", ".a, .x , #b{display:none}"],
    ["all but others", "p :not(.y){display:none}"],
    ["a nested rule", "p { color: black; .x { display: none } }"],
    ["a nested rule for its parent", "p { & .x { display: none } }"],
    ["a rule for screens", "@media screen{.x{display:none}}"],
    ["a rule for all media", "@media all{.x{display:none}}"],
    ["a rule for wide screens", "@media (min-width: 800px){.x{display:none}}"],
    ["a rule for what the browser knows", "@supports (display:grid){.x{display:none}}"],
    ["a rule after a mistake", ".a{color:}} .b{color:red} .x{display:none}"],
    ["a sheet in a comment of HTML", "<!-- .x{display:none} -->"],
    ["a rule that a weaker one follows", "p .x{display:none} .x{display:inline}"],
    ["an important rule", ".x{display:none!important} #y .x, p span.x{display:inline}"],
    ["a rule that follows one of a layer", "@layer a{p .x{display:inline}} .x{display:none}"],
  ])("is found by the page's own style sheet: %s", (_, css) => {
    expect(styled(css, nine)).toEqual(hidden);
  });

  it.each([
    ["print", "@media print{.x{display:none}}"],
    ["narrow screens", "@media screen and (max-width:600px){.x{display:none}}"],
    ["a dark room", "@media (prefers-color-scheme: dark){.x{display:none}}"],
    ["another class", ".xx{display:none}"],
    ["a class in other letters", ".X{display:none}"],
    ["a visitor's pointer", ".x:hover{display:none}"],
    ["a sheet of paper", "@page{margin:0;.x{display:none}}"],
    ["a weaker rule", ".x{display:none} p .x{display:inline}"],
    ["an earlier rule", ".x{visibility:hidden} .x{visibility:visible}"],
    ["what comes in by moving", ".x{opacity:0;animation:in 1s forwards}"],
    ["a wrong selector", "., .x{display:none}"],
    ["what is made before it", ".x::before{display:none}"],
  ])("is not what the style sheet hides only for %s", (_, css) => {
    expect(styled(css, nine)).toEqual(shown);
  });

  it("is shown again by a stronger style", () => {
    const line = '<span class="x" style="display:inline">9</span>15320';

    expect(styled(".x{display:none}", line)).toEqual(shown);
    expect(styled(".x{display:none!important}", line)).toEqual(hidden);
    expect(styled("span{display:inline}", "<span hidden>9</span>15320")).toEqual(shown);
  });

  it("may hold text that is seen again", () => {
    const page =
      '<div style="visibility:hidden;font-size:0">甲<b style="visibility:visible;font-size:14px">乙</b></div>';

    expect(readPage(page)).toEqual({ read: ["乙"], told: ["hidden 第1段：甲"] });
  });

  it("is found by a class in any letters where the page has no document type", () => {
    const page = `<meta charset="utf-8"><style>.X{display:none}</style><p>${nine}</p>`;

    expect(readOldPage(page)).toEqual(hidden);
  });

  it.each([
    "html{display:none}",
    "body{display:none!important}",
    "body{visibility:hidden;opacity:0}",
  ])("is not the whole page, which its script will show: %s", (css) => {
    expect(styled(css, nine)).toEqual(shown);
  });

  it("is not what a style sheet for print hides", () => {
    const page = `<style media="print">.x{display:none}</style><p>${nine}</p>`;

    expect(readPage(page)).toEqual(shown);
  });

  it("takes a row, a column's cell or a table away with it", () => {
    const rows =
      '<tr hidden><td>甲</td><td>1</td></tr><tr><td style="display:none">乙</td><td>丙</td><td>2</td></tr>';

    const { read, told } = readPage(
      `<table>${rows}</table><table style="display:none"><tr><td>3</table>`,
    );

    expect(read).toEqual(["丙|2"]);
    expect(told).toEqual([
      "hidden 第1个表格第1行：甲 1",
      "hidden 第1个表格第2行第1格：乙",
      "hidden 第1段：3",
    ]);
  });

  it("is what is folded away, and not the line that unfolds it", () => {
    const folded = "<details><summary>说明</summary><p>不含结转</p></details>";

    expect(readPage(folded)).toEqual({ read: ["说明"], told: ["hidden 第1段：不含结转"] });
    expect(readPage(folded.replace("<details", "<details open"))).toEqual({
      read: ["说明", "不含结转"],
      told: [],
    });
  });

  it.each(["<template>甲</template>", "<noscript>甲</noscript>", "<!-- 甲 -->"])(
    "is none where there is no text at all: %s",
    (part) => {
      expect(readPage(`<p>乙${part}</p>`)).toEqual({ read: ["乙"], told: [] });
    },
  );

  it("is not looked for in styles without end", () => {
    const css = ".x ".repeat(20_000);
    const deep = "a{".repeat(5000);

    expect(() => styled(`${deep}display:none`, nine)).toThrow(bomb);
    expect(() => styled(`${"&&&&{".repeat(50)}display:none`, nine)).toThrow(bomb);
    expect(styled(`${css}{display:none}`, nine)).toEqual(shown);
    expect(styled(`${".x".repeat(100_000)}{display:none}`, nine)).toEqual(shown);
  });

  it("is refused where thousands of rules meet thousands of elements", () => {
    const css = Array.from({ length: 3000 }, (_, at) => `p b:nth-child(${at}){display:none}`);

    expect(() => styled(css.join(""), "<b>1</b>".repeat(3000))).toThrow(bomb);
  });
});

describe("a cell that a style sets in a line", () => {
  it("is read as any other", () => {
    expect(readPage('<table><tr><td style="display:inline">5</table>').read).toEqual(["5"]);
  });
});

describe("words that a style sheet puts beside text", () => {
  it("are told and not read", () => {
    const { read, told } = styled('.x::after{content:"（预计）"}', '<b class="x">5</b>件');

    expect(read).toEqual(["5件"]);
    expect(told).toEqual(["embedded 第1段：（预计）"]);
  });

  it("are told where an attribute holds them", () => {
    const { told } = styled(".x:before{content:attr(data-a)}", '<b class="x" data-a="约">5</b>件');

    expect(told).toEqual(["embedded 第1段：约"]);
  });

  it("are told at the cell that they stand in", () => {
    const css = "<style>.x::after{content:'万元'}</style>";

    const { read, told } = readPage(`${css}<table><tr><td>收费<td class="x">5</table>`);

    expect(read).toEqual(["收费|5"]);
    expect(told).toEqual(["embedded 第1个表格第1行第2格：万元"]);
  });

  it("are none where there is only a sign or a picture", () => {
    const css = '.x::before{content:"·"} .x::after{content:url("a.png")}';

    expect(styled(css, '<b class="x">5</b>件').told).toEqual([]);
  });
});
