import { describe, expect, it } from "vitest";
import { breakText, emPt, rightEdge } from "./draw.ts";

describe("breaking Chinese text into lines", () => {
  it("fills a line with as many characters as it holds", () => {
    expect(breakText("一二三四五六七八九十甲乙", 5).texts).toEqual([
      "一二三四五",
      "六七八九十",
      "甲乙",
    ]);
  });

  it("gives the first line the room that its indent leaves", () => {
    const { texts } = breakText("一二三四五六七八", 5, { firstWidthPt: 3 * emPt });

    expect(texts).toEqual(["一二三", "四五六七八"]);
  });

  it.each(Array.from("、。，．：；？！）〕】》〉」』”’％‰℃·～／…"))(
    "never begins a line with %s",
    (mark) => {
      const { texts } = breakText(`一二三四五${mark}六七八九十`, 5);

      expect(texts[1]?.startsWith(mark)).toBe(false);
    },
  );

  it.each(Array.from("（〔【《〈「『“‘￥№"))("never ends a line with %s", (mark) => {
    const { texts } = breakText(`一二三四${mark}五六七八九十`, 5);

    expect(texts[0]).toBe("一二三四");
  });

  it.each([
    ["a dash", "一二三四——五六七", ["一二三四", "——五六七"]],
    ["an ellipsis", "一二三四……五六七", ["一二三", "四……五六", "七"]],
    ["a word", "一二三四word五六七", ["一二三四", "word五六七"]],
    ["an amount", "一二三3,749.5%四五", ["一二三", "3,749.5%四", "五"]],
    ["a lone digit and its unit", "一二三四8件五六", ["一二三四", "8件五六"]],
  ])("keeps %s on one line", (_, text, lines) => {
    expect(breakText(text, 5).texts).toEqual(lines);
  });

  it("keeps a web address whole unless the line would be more white than text", () => {
    const address = "www.jinan.gov.cn/gongkai/2019/index.html";

    expect(breakText(`详见${address}。`, 22).texts).toEqual([`详见${address}。`]);
    expect(breakText(`请登录网站查阅${address}`, 20).texts).toEqual([
      "请登录网站查阅www.jinan.gov.cn/gongkai/",
      "2019/index.html",
    ]);
  });

  const long = "http://www.jinan.gov.cn/gongkai/content_2024-01/index.html?id=7&type=a#top";

  it("breaks a long address behind its joints, and adds nothing", () => {
    expect(breakText(`详见${long}。`, 19).texts).toEqual([
      "详见http://www.jinan.gov.cn/gongkai/",
      "content_2024-01/index.html?id=7&type=",
      "a#top。",
    ]);
  });

  it("breaks an address behind a full stop when the line has no better joint", () => {
    expect(breakText("请登录网站查阅www.jinan.gov.cn", 12).texts).toEqual([
      "请登录网站查阅www.jinan.",
      "gov.cn",
    ]);
  });

  it("leaves an address whole where it fits on the rest of the line", () => {
    const text = "请登录www.shanghai.gov.cn查阅";

    expect(breakText(text, 14).texts[0]).toBe("请登录www.shanghai.gov.cn查");
  });

  it("moves an address to the next line as long as that leaves no wide gap", () => {
    const text = "请各单位登录政府网站http://www.gov.cn/gongkai/2024/查阅";

    expect(breakText(text, 12.5).texts).toEqual([
      "请各单位登录政府网站",
      "http://www.gov.cn/",
      "gongkai/2024/查阅",
    ]);
  });

  it.each(["12.5%", "2024-01-20", "0517-87290606", "国办发〔2021〕30号1/3"])(
    "cuts no number for a joint in it: %s",
    (figure) => {
      const cuts = [10, 11, 12, 13].map((count) => {
        const [first = ""] = breakText("字".repeat(count) + figure, 14).texts;
        return /[\d./-]$/.test(first) ? first : "";
      });

      expect(cuts.filter((first) => first !== "" && !first.endsWith(figure))).toEqual([]);
    },
  );

  it("breaks a word that is longer than a line where the line is full", () => {
    expect(breakText("a".repeat(25), 5).texts).toEqual(["a".repeat(10), "a".repeat(10), "aaaaa"]);
  });

  it("breaks a row of marks that is longer than a line", () => {
    expect(breakText("！".repeat(12), 5).texts.join("")).toBe("！".repeat(12));
  });

  it("lets the blanks between words end a line and take no room", () => {
    const broken = breakText("open data portal", 5);

    expect(broken.texts).toEqual(["open data ", "portal"]);
    expect(rightEdge(broken, at(broken.lines, 0))).toBeCloseTo(5);
  });

  it("parts a longer number from its unit, as Word does, rather than stretch the line", () => {
    expect(breakText("一二三2019年四", 5).texts).toEqual(["一二三2019", "年四"]);
  });
});

describe("making a place for a mark that may not begin a line", () => {
  it("hangs a comma in the margin and keeps the grid", () => {
    const broken = breakText("一二三四五，六七", 5);
    const [line] = broken.lines;

    expect(broken.texts).toEqual(["一二三四五，", "六七"]);
    expect(line?.spacingPt).toBe(0);
    expect(rightEdge(broken, at(broken.lines, 0))).toBeCloseTo(6);
  });

  it("pushes a character down with a mark too large to hang, and stretches the line evenly", () => {
    const broken = breakText("一二三四五）六七", 5);

    expect(broken.texts).toEqual(["一二三四", "五）六七"]);
    expect(at(broken.lines, 0).spacingPt).toBeCloseTo(emPt / 3);
    expect(rightEdge(broken, at(broken.lines, 0))).toBeCloseTo(5);
  });

  it("neither hangs nor stretches in ragged lines", () => {
    const broken = breakText("一二三四五，六七", 5, { fill: "ragged" });

    expect(broken.texts).toEqual(["一二三四", "五，六七"]);
    expect(rightEdge(broken, at(broken.lines, 0))).toBeCloseTo(4);
  });

  it("leaves the last line of a paragraph as wide as it is", () => {
    const broken = breakText("一二三四五六七", 5);

    expect(rightEdge(broken, at(broken.lines, 1))).toBeCloseTo(2);
  });
});

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
