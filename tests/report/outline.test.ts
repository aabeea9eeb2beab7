import { describe, expect, it } from "vitest";
import { type OutlineItem, outline } from "../../src/report/text/outline.ts";
import { check, found, sample, set } from "../given/reports.ts";

const tables = [{ id: "proactive" }, { id: "requests" }, { id: "disputes" }];

function draftWith(body: unknown): ReturnType<typeof sample> {
  return set(sample("2021"), "sections", [{ heading: "总体情况", body }, ...tables]);
}

/** The first section as lines: number and heading in brackets, run-in ones with a ▸. */
function draw(body: unknown): string[] {
  const { report } = check(draftWith(body));
  const items = report ? outline(report) : [];
  const end = items.findIndex(
    (item, index) => index > 0 && item.type === "heading" && item.level === 1,
  );
  return items.slice(1, end).map(drawItem);
}

function drawItem(item: OutlineItem): string {
  if (item.type === "heading") return `[${item.number}${item.text}]${item.runIn ? "▸" : ""}`;
  if (item.type === "ownTable" || item.type === "ownPicture") return `<${item.type}>`;
  return item.type === "table" ? `<${item.table}>` : item.text;
}

describe("numbering the parts of a section", () => {
  it("sets （一） 1. （1） by depth and begins anew under each", () => {
    const body = [
      {
        heading: "甲",
        body: [{ heading: "乙", body: { heading: "丙", body: "文" } }, { heading: "丁" }],
      },
      { heading: "戊", body: { heading: "己" } },
    ];

    expect(draw(body)).toEqual([
      "[（一）甲]",
      "[1.乙]",
      "[（1）丙]",
      "文",
      "[2.丁]",
      "[（二）戊]",
      "[1.己]",
    ]);
  });

  it("recognises typed numbers and does not print them twice", () => {
    const body =
      "总述。\n（一）主动公开。全年公开信息10条。\n又一段。\n（二）依申请公开\n1.受理情况\n文。";

    expect(draw(body)).toEqual([
      "总述。",
      "[（一）主动公开。]▸",
      "全年公开信息10条。",
      "又一段。",
      "[（二）依申请公开]",
      "[1.受理情况]",
      "文。",
    ]);
    expect(found(draftWith(body))).toEqual([]);
  });

  it("leaves a numbered sentence a sentence", () => {
    const body = "1.全年公开信息10条，其中政策解读3条。\n2.完善制度；";

    expect(draw(body)).toEqual([
      "[1.]▸",
      "全年公开信息10条，其中政策解读3条。",
      "[2.]▸",
      "完善制度；",
    ]);
  });

  it("keeps the mark that ends a typed heading, or stands in its place", () => {
    const body = "（一）为何公开？便民。\n（二）公开！便民。\n（三）说明：。便民。\n（四）？便民。";

    expect(draw(body)).toEqual([
      ...["[（一）为何公开？]▸", "便民。", "[（二）公开！]▸", "便民。"],
      ...["[（三）说明：。]▸", "便民。", "[（四）]▸", "？便民。"],
    ]);
  });

  it("does not take a figure for a number", () => {
    expect(draw("1.5万件申请。\n2024年以来，……\n（见附件）")).toEqual([
      "1.5万件申请。",
      "2024年以来，……",
      "（见附件）",
    ]);
  });

  it("ends a run-in heading with a full stop, and only with one", () => {
    const parts = ["甲", "乙。"].map((heading) => ({ heading, runIn: true, body: "文" }));

    expect(draw(parts)).toEqual(["[（一）甲。]▸", "文", "[（二）乙。]▸", "文"]);
  });

  it.each([
    ["（二）甲\n（一）乙", ["TEXT-NUMBER", "TEXT-NUMBER"]],
    ["（一）、甲", ["TEXT-NUMBER"]],
    ["(一)甲", ["TEXT-NUMBER"]],
    ["1、甲", ["TEXT-NUMBER"]],
    ["一、甲", ["TEXT-LEVEL"]],
  ])("says so when %j is not printed as typed", (body, rules) => {
    expect(found(draftWith(body)).map((one) => one.split(" ")[0])).toEqual(rules);
  });

  it("drops typed indents and empty lines, and nothing else", () => {
    expect(draw("　　甲  乙　丙。　\n\n  丁。")).toEqual(["甲  乙　丙。", "丁。"]);
  });

  it("refuses parts below （1）", () => {
    const deep = [1, 2, 3, 4].reduce<unknown>((body) => ({ heading: "甲", body }), "文");

    expect(found(draftWith(deep))).toEqual(["JSON-DEEP /sections/0/body/body/body/body"]);
  });

  it.each([
    [10, "（十）"],
    [11, "（十一）"],
    [20, "（二十）"],
    [21, "（二十一）"],
    [99, "（九十九）"],
  ])("writes %i as %s", (count, number) => {
    const parts = Array.from({ length: count }, () => ({ heading: "甲" }));

    expect(draw(parts).at(-1)).toBe(`[${number}甲]`);
  });
});
