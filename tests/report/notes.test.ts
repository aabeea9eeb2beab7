import { describe, expect, it } from "vitest";
import { outline } from "../../src/report/text/outline.ts";
import { check, type Draft, editionIds, found, sample, set } from "../given/reports.ts";

function disputesOf(id: string, section: Draft): Draft {
  const draft = sample(id);
  const sections = draft.sections as Draft[];
  const index = sections.findIndex((one) => one.id === "disputes");
  return set(draft, `sections.${index}`, { id: "disputes", ...section });
}

/** What is printed of 行政复议、行政诉讼情况 below its heading, in this order. */
function printed(section: Draft, id = "2021"): string[] {
  const { report } = check(disputesOf(id, section));
  const items = report ? outline(report) : [];
  const from = items.findIndex((one) => one.type === "table" && one.table === "disputes");
  const start = items.findLastIndex((one, index) => index < from && one.type === "heading");
  const end = items.findIndex((one, index) => index > from && one.type === "heading");
  return items.slice(start + 1, end).map((one) => {
    if (one.type === "table") return `<${one.table}>`;
    if (one.type === "ownTable" || one.type === "ownPicture") return `<${one.type}>`;
    return one.type === "note" ? `（注）${one.text}` : one.text;
  });
}

describe.each(editionIds)("a note under a mandated table of the %s edition", (id) => {
  it("is printed below the table, the text of the section above it", () => {
    expect(printed({ body: ["情况如下。"], note: "注：含上年结转。" }, id)).toEqual([
      "情况如下。",
      "<disputes>",
      "（注）注：含上年结转。",
    ]);
  });

  it("has a paragraph for each line, or each item of a list", () => {
    const paragraphs = ["<disputes>", "（注）注：1.含上年结转。", "（注）2.含撤诉。"];

    expect(printed({ note: "注：1.含上年结转。\n2.含撤诉。" }, id)).toEqual(paragraphs);
    expect(printed({ note: ["注：1.含上年结转。", "2.含撤诉。"] }, id)).toEqual(paragraphs);
  });

  it.each([undefined, "", []])("is left out when it is %j", (note) => {
    expect(printed(note === undefined ? {} : { note }, id)).toEqual(["<disputes>"]);
  });

  it("is text, and nothing else", () => {
    expect(found(disputesOf(id, { note: 3 })).map((one) => one.split(" ")[0])).toEqual([
      "JSON-TYPE",
    ]);
    expect(found(disputesOf(id, { note: [{ heading: "注" }] }))[0]).toMatch(/^JSON-TYPE /);
  });
});

describe("a note in the text of a section with a table", () => {
  function hints(body: unknown): string[] {
    const { findings } = check(disputesOf("2021", { body }));
    return findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place.pointer}`);
  }

  it.each([
    "注：行政复议含上年度结转1件。",
    "（注：行政复议含上年度结转1件。）",
    "备注：行政复议含上年度结转1件。",
    "注1：行政复议含上年度结转1件。",
    "说明：行政复议含上年度结转1件。",
    "*注：行政复议含上年度结转1件。",
  ])("stays above the table, with a hint that there is a place below: %s", (text) => {
    expect(hints(text)).toEqual(["DOC-NOTE info /sections/3/body"]);
    expect(printed({ body: text })).toEqual([text, "<disputes>"]);
  });

  it.each(["情况如下。", "注意：数据以下表为准。", "备注栏未填。", "注册用户持续增加。"])(
    "is not seen in “%s”",
    (text) => {
      expect(hints(text)).toEqual([]);
    },
  );

  it("is no matter where there is no table", () => {
    const draft = set(sample("2021"), "sections.5.body", "注：本年度无收费情况。");

    expect(check(draft).findings).toEqual([]);
  });
});
