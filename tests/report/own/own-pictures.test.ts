import { describe, expect, it } from "vitest";
import { check } from "../../given/reports.ts";
import { draftWith, picture, readItems, told } from "./bodies.ts";

describe("a picture of the office's own", () => {
  it("stands in the text with what it shows, its caption and its width", () => {
    const [item] = readItems([picture({ id: "a", caption: "图1 比例", widthMm: 120 })]);

    expect(item).toMatchObject({
      type: "ownPicture",
      id: "a",
      alt: "各类解读的比例",
      caption: { text: "比例", typed: "图1" },
      widthMm: 120,
    });
  });

  it("that was not given is named where its file is named", () => {
    const { findings } = check(draftWith([picture()]));

    expect(findings.find(({ rule }) => rule === "PIC-MISSING")).toMatchObject({
      severity: "error",
      place: { pointer: "/sections/0/body/0/picture/file" },
      read: "图.png",
    });
  });

  it.each([
    ["has no alternative text", { alt: undefined }, ["PIC-ALT 0/picture/alt"]],
    ["has an empty alternative text", { alt: " " }, ["PIC-ALT 0/picture/alt"]],
    ["has a number for one", { alt: 1 }, ["JSON-TYPE 0/picture/alt"]],
    ["has a long one", { alt: "甲".repeat(1001) }, ["TEXT-LONG 0/picture/alt"]],
    ["has a control character in it", { alt: "甲\u200b" }, ["GLYPH-CONTROL 0/picture/alt"]],
    ["has a radical in it", { alt: "⼈" }, ["TEXT-UNIFIED 0/picture/alt"]],
    ["is too narrow", { widthMm: 9 }, ["PIC-WIDTH 0/picture/widthMm"]],
    ["is too wide", { widthMm: 157 }, ["PIC-WIDTH 0/picture/widthMm"]],
    ["has a text for a width", { widthMm: "120" }, ["PIC-WIDTH 0/picture/widthMm"]],
    ["has no source", { file: undefined }, ["JSON-MISSING 0/picture/file"]],
    ["has two sources", { data: "AA==" }, ["PIC-BOTH 0/picture"]],
    ["has a number for a file", { file: 1 }, ["JSON-TYPE 0/picture/file"]],
    ["has an unknown member", { src: "a" }, ["JSON-UNKNOWN 0/picture/src"]],
    ["is an address", { file: "https://a.cn/b.png" }, ["PIC-URL 0/picture/file"]],
    ["is data in an address", { file: "data:image/png;base64,AA" }, ["PIC-URL 0/picture/file"]],
    ["is a file address", { file: "file:///a.png" }, ["PIC-URL 0/picture/file"]],
    ["is an address without a scheme", { file: "//a.cn/b.png" }, ["PIC-URL 0/picture/file"]],
    ["is an absolute path", { file: "/etc/a.png" }, ["PIC-ABSOLUTE 0/picture/file"]],
    ["is a path on a drive", { file: "C:\\a.png" }, ["PIC-ABSOLUTE 0/picture/file"]],
    ["is a path of a network", { file: "\\\\a\\b.png" }, ["PIC-ABSOLUTE 0/picture/file"]],
    ["is a path from home", { file: "~/a.png" }, ["PIC-ABSOLUTE 0/picture/file"]],
    ["lies above", { file: "../a.png" }, ["PIC-OUTSIDE 0/picture/file"]],
    ["lies above in the end", { file: "a/../../b.png" }, ["PIC-OUTSIDE 0/picture/file"]],
    ["lies above with another slash", { file: "a\\..\\b.png" }, ["PIC-OUTSIDE 0/picture/file"]],
    ["has a backslash", { file: "a\\b.png" }, ["PIC-PATH 0/picture/file"]],
    ["has an empty step", { file: "a//b.png" }, ["PIC-PATH 0/picture/file"]],
    ["has an idle step", { file: "./b.png" }, ["PIC-PATH 0/picture/file"]],
  ])("%s", (_, more, expected) => {
    expect(told([picture(more)])).toEqual(expected);
  });
});
