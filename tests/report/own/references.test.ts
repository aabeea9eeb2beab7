import { describe, expect, it } from "vitest";
import { escapeReferences } from "../../../src/report/own/reference-syntax.ts";
import { outline } from "../../../src/report/text/outline.ts";
import { check, set } from "../../given/reports.ts";
import { draftWith, picture, readItems, table, told } from "./bodies.ts";

/** The captions as they are printed. */
function captions(body: unknown): string[] {
  return readItems(body).flatMap((item) => {
    if (item.type !== "ownTable" && item.type !== "ownPicture") return [];
    const { text = "", typed, number } = item.caption ?? {};
    return [`${typed ?? (number === undefined ? "" : `#${number}`)}|${text}`];
  });
}

const texts = (body: unknown) =>
  readItems(body).flatMap((item) => (item.type === "text" ? [item.text] : []));

describe("the numbers of captions", () => {
  it("are counted through the whole report, tables and pictures by themselves", () => {
    const draft = draftWith([
      table({ caption: "甲" }),
      { heading: "乙", body: [table({ caption: "丙" })] },
    ]);
    set(draft, "sections.1.body", [table({ caption: "丁" })]);
    const { report } = check(draft);

    const numbers =
      report && outline(report).flatMap((one) => ("number" in one ? [one.number] : []));
    expect(numbers?.filter((one) => typeof one === "number")).toEqual([1, 2, 3]);
    expect(
      captions([picture({ caption: "甲" }), table({ caption: "乙" }), picture({ caption: "丙" })]),
    ).toEqual(["#1|甲", "#1|乙", "#2|丙"]);
  });

  it("are not set where there is no caption", () => {
    expect(captions([table(), table({ caption: "甲" })])).toEqual(["|", "#1|甲"]);
  });

  it.each([
    ["表1 政策解读", "表1|政策解读"],
    ["表1政策解读", "表1|政策解读"],
    ["表 1　政策解读", "表 1|政策解读"],
    ["表１：政策解读", "表１：|政策解读"],
    ["表一、政策解读", "表一、|政策解读"],
    ["附表1 政策解读", "附表1|政策解读"],
    ["表1-1 政策解读", "表1-1|政策解读"],
    ["表1.2 政策解读", "表1.2|政策解读"],
    ["表1", "表1|"],
    ["表1项目情况", "表1|项目情况"],
    ["表1月度情况", "表1|月度情况"],
    ["表一览", "#1|表一览"],
    ["表3月份情况", "#1|表3月份情况"],
    ["表12345热线", "#1|表12345热线"],
    ["表2024年情况", "#1|表2024年情况"],
    ["表5G基站", "#1|表5G基站"],
    ["表彰情况", "#1|表彰情况"],
    ["政策解读表1", "#1|政策解读表1"],
  ])("are taken from %s as typed", (caption, expected) => {
    expect(captions([table({ caption })])).toEqual([expected]);
  });

  it.each([
    ["it is its turn", ["表1 甲", "表2 乙"], []],
    ["some are typed", ["甲", "表2 乙", "丙"], []],
    ["another series is typed", ["附表1 甲", "表1 乙", "丙"], []],
    ["one is skipped", ["表1 甲", "表3 乙"], ["CAP-NUMBER 1/table/caption"]],
    ["one is repeated", ["表1 甲", "表1 乙"], ["CAP-TWICE 1/table/caption"]],
    ["one is repeated in another writing", ["表1 甲", "表 一 乙"], ["CAP-TWICE 1/table/caption"]],
    [
      "one of another series is repeated",
      ["附表1 甲", "附表 １ 乙"],
      ["CAP-TWICE 1/table/caption"],
    ],
    [
      "the program sets the same",
      ["表2 甲", "乙"],
      ["CAP-NUMBER 0/table/caption", "CAP-TWICE 1/table/caption"],
    ],
    ["a table is called a picture", ["图1 甲"], ["CAP-NUMBER 0/table/caption"]],
  ])("are told or not when %s", (_, all, expected) => {
    expect(told(all.map((caption) => table({ caption })))).toEqual(expected);
  });
});

describe("a reference to a table or a picture", () => {
  const named = [table({ id: "解读", caption: "甲" }), picture({ id: "解读", caption: "乙" })];

  it("is the number that is printed, wherever it stands", () => {
    expect(texts(["见{表:解读}和{图:解读}。", ...named])).toEqual(["见表1和图1。"]);
    const [text, , note, last] = readItems([
      { heading: "甲{表:解读}", body: "乙" },
      ...named.slice(0, 1),
      { note: "注：见{表:解读}。" },
      table({
        rows: [["{表:解读}", { text: "{表:解读}" }]],
        caption: "同{表:解读}",
        note: "见{表:解读}",
      }),
    ]);
    expect(text).toMatchObject({ heading: "甲表1" });
    expect(note).toMatchObject({ text: "注：见表1。" });
    expect(last).toMatchObject({
      caption: { text: "同表1", number: 2 },
      rows: [[{ text: "表1" }, { text: "表1" }]],
      note: [{ text: "见表1" }],
    });
  });

  it("works in the introduction, in headings and notes of sections", () => {
    const draft = set(draftWith(named), "introduction", "见{表:解读}。");
    set(draft, "sections.1", { id: "proactive", note: "注：见{图:解读}。" });
    const { report } = check(draft, { pictures: new Map() });

    expect(report?.introduction[0]?.text).toBe("见表1。");
    expect(report?.sections[1]?.note?.[0]?.text).toBe("注：见图1。");
  });

  it("is a typed number as it was typed, without the mark behind it", () => {
    expect(texts(["见{表:a}。", table({ id: "a", caption: "附表 1：甲" })])).toEqual([
      "见附表 1。",
    ]);
  });

  it("is counted before any text is read", () => {
    expect(
      texts(["见{表:b}。", table({ caption: "甲" }), table({ id: "b", caption: "乙" })]),
    ).toEqual(["见表2。"]);
  });

  it("with two brackets stands for itself", () => {
    expect(texts(["写作{{表:解读}。"])).toEqual(["写作{表:解读}。"]);
    expect(told(["写作{{表:解读}。"])).toEqual([]);
  });

  it("leaves the report's JSON as it is", () => {
    const draft = draftWith(["见{表:解读}。", ...named]);
    const before = JSON.stringify(draft);

    check(draft);

    expect(JSON.stringify(draft)).toBe(before);
  });

  it.each(["见{表：解读}", "见｛表:解读｝", "见｛图：解读", "见{ 表: 解读"])(
    "is not what only looks like one behind a bracket: %s",
    (text) => {
      const written = escapeReferences(text);

      expect(texts([written, ...named])).toEqual([text]);
      expect(told([written, ...named])).toEqual([]);
    },
  );

  it("is known as one when the report is read: its words, and what they name", () => {
    const [text, part, note] = readItems([
      "见{表:解读}、表1和{图:解读}。",
      { heading: "一、甲{表:解读}", body: "乙" },
      { note: "注：\n见{图:解读}。" },
      ...named,
    ]);
    const to = { table: { kind: "table", id: "解读" }, picture: { kind: "picture", id: "解读" } };

    expect(text).toMatchObject({
      text: "见表1、表1和图1。",
      references: [
        { start: 1, end: 3, to: to.table },
        { start: 7, end: 9, to: to.picture },
      ],
    });
    expect(part).toMatchObject({ references: [{ start: 1, end: 3, to: to.table }] });
    expect(note).not.toHaveProperty("references");
  });

  it("leads nowhere where its table cannot be printed", () => {
    const ragged = { table: { id: "a", caption: "甲", header: [["乙", "丙"]], rows: [["丁"]] } };

    expect(readItems(["见{表:a}。", ragged])).toMatchObject([{ text: "见表1。" }]);
    expect(readItems(["见{表:a}。", ragged])[0]).not.toHaveProperty("references");
  });

  it.each([
    ["an unknown id", "见{表:丙}。", "REF-UNKNOWN 0"],
    ["a picture's id as a table's", "见{表:p}。", "REF-UNKNOWN 0"],
    ["an id that stands twice", "见{表:t}。", "REF-AMBIGUOUS 0"],
    ["a table without a caption", "见{表:n}。", "REF-NONE 0"],
    ["a full-width colon", "见{表：解读}。", "REF-FORM 0"],
    ["full-width brackets", "见｛表:解读｝。", "REF-FORM 0"],
    ["a blank inside", "见{ 表:解读}。", "REF-FORM 0"],
    ["no end", "见{表:解读。", "REF-FORM 0"],
    ["nothing", "见{表:}。", "REF-FORM 0"],
  ])("to %s is told where it stands", (_, text, expected) => {
    const body = [
      text,
      ...named,
      picture({ id: "p", caption: "丙" }),
      table({ id: "t", caption: "丁" }),
      table({ id: "t", caption: "戊" }),
      table({ id: "n" }),
    ];

    expect(told(body)).toEqual(["REF-TWICE 5/table/id", expected]);
  });

  it("does not open a caption, whose number would be mistaken for its own", () => {
    expect(told([...named, table({ caption: "{表:解读}续" })])).toEqual([
      "REF-CAPTION 2/table/caption",
    ]);
  });
});
