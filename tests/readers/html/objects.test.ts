import { describe, expect, it } from "vitest";
import { readPage } from "./read-page.ts";

describe("what stands in a page in place of text", () => {
  it.each([
    ["a picture", '<img src="a.png" alt="统计图">', "picture 第1段：统计图"],
    ["a picture with a title", '<img src="a.png" title="章">', "picture 第1段：章"],
    ["a picture without words", '<img src="/i/a.png?v=2">', "picture 第1段：a.png"],
    ["a drawing", "<svg><title>走势</title><text>5</text></svg>", "picture 第1段：走势"],
    ["a drawing with figures", "<svg><text>共5件</text></svg>", "picture 第1段：共5件"],
    ["a canvas", "<canvas>图</canvas>", "picture 第1段：图"],
    ["a film", '<video src="a.mp4"></video>', "picture 第1段：a.mp4"],
    ["a frame", '<iframe src="table.html"></iframe>', "embedded 第1段：table.html"],
    ["a frame with a title", '<iframe title="表" src="a"></iframe>', "embedded 第1段：表"],
    ["an object", '<object data="a.pdf">全文</object>', "embedded 第1段：全文"],
    ["a plug-in", '<embed src="a.pdf">', "embedded 第1段：a.pdf"],
    ["a formula", "<math><mn>5</mn><mo>+</mo><mn>6</mn></math>", "embedded 第1段：5+6"],
    ["an input", '<input value="15320">', "embedded 第1段：15320"],
    ["a box of text", "<textarea>无</textarea>", "embedded 第1段：无"],
    ["a choice", "<select><option>1<option selected>2</select>", "embedded 第1段：2"],
    ["a tick", "<input type=checkbox checked>", "embedded 第1段：☑"],
    ["a button", "<button>附件1</button>", "embedded 第1段：附件1"],
  ])("is told: %s", (_, part, expected) => {
    const { read, told } = readPage(`<p>甲${part}乙</p>`);

    expect(read).toEqual(["甲乙"]);
    expect(told).toEqual([expected]);
  });

  it.each([
    ["a point that counts visitors", '<img src="a.gif" width="1" height="1">'],
    ["a key of the page", '<input type="hidden" value="dDwtMTA4MzE0MjEwNTs7Pg1">'],
    ["a field without anything", '<input placeholder="请输入">'],
    ["a tick that is not set", "<input type=radio>"],
  ])("is not told where nothing is seen: %s", (_, part) => {
    expect(readPage(`<p>甲${part}</p>`)).toEqual({ read: ["甲"], told: [] });
  });

  it("is told at the cell in which it stands", () => {
    const cells = '<td><input value="5"></td><td><input type="hidden" value="6">7</td>';

    const { read, told } = readPage(`<table><tr><td>总数</td>${cells}</tr></table>`);

    expect(read).toEqual(["总数||7"]);
    expect(told).toEqual(["embedded 第1个表格第1行第2格：5", "hidden 第1个表格第1行第3格：6"]);
  });

  it("is told at the line in which it stands", () => {
    expect(readPage('<p>甲<br>乙<img alt="图"><br>丙</p>').told).toEqual(["picture 第2段：图"]);
  });

  it("keeps figures on both sides of it apart", () => {
    expect(readPage('<p>15<img alt="点">320</p>').read).toEqual(["15 320"]);
  });
});

describe("the whole page in a form, as some servers write it", () => {
  it("is read, its fields told", () => {
    const table = "<table><tr><td>总数</td><td>5</td></tr></table>";

    const { read } = readPage(`<form><p>甲</p>${table}<input type="hidden" value="x"></form>`);

    expect(read).toEqual(["甲", "总数|5"]);
  });
});

const table = "<table><tr><td>总数</td><td>5</td></tr></table>";

describe("what stands around an article", () => {
  it.each(["nav", "aside", "header", "footer"])(
    "is passed over in a <%s> outside of it, but for a table with figures",
    (name) => {
      const { read, told } = readPage(
        `<${name}>首页<img src="a">${table}</${name}><article><p>甲</p></article>`,
      );

      expect(read).toEqual(["甲"]);
      expect(told).toEqual(["embedded 第1段：总数 5"]);
    },
  );

  it("is not what stands inside: that is read, and a menu told", () => {
    const { read, told } = readPage(
      "<article><header>标题</header><nav>目录 一</nav><p>甲</p><aside>注5</aside></article>",
    );

    expect(read).toEqual(["标题", "甲", "注5"]);
    expect(told).toEqual(["embedded 第1段：目录 一"]);
  });

  it("is not told of where the article with its tables is set apart", () => {
    const around = '<div><img src="logo.png"><span hidden>搜索</span><button>登录</button></div>';

    expect(readPage(`${around}<main>${table}</main>`).told).toEqual([]);
    expect(readPage(`${around}<div>${table}</div>`).told).toHaveLength(3);
  });
});
