import { describe, expect, it } from "vitest";
import type { Options } from "../../../../src/generate.ts";
import { check, type Draft, example, sample, set } from "../../../given/reports.ts";

const granted = "tables.requests.granted";
const text =
  "全年收到申请60件，予以公开27件，无法提供9件。因政府信息公开引发的行政复议均获维持。全年制发行政规范性文件6件。";

/** The 2021 sample with a text whose every figure is wrong. */
function draft(...changes: (readonly [path: string, value: unknown])[]): Draft {
  const spoilt = set(sample("2021"), "sections.0.body.2.body", [text]);
  return changes.reduce((one, [path, value]) => set(one, path, value), spoilt);
}

function told(report: Draft, options?: Options): string[] {
  const { findings } = check(report, options);
  return findings
    .filter(({ rule }) => rule.startsWith("TX-"))
    .map(({ rule, parameters: { l, r } }) => [rule, l, r].join(" "));
}

const all = ["TX-NEW 60 53", "TX-KIND 27 26", "TX-KIND 9 17", "TX-DOC 6 4", "TX-ALLOK 0 1"];

function without(...rules: string[]): string[] {
  return all.filter((one) => !rules.some((rule) => one.startsWith(rule)));
}

describe("a blank cell beside the text", () => {
  it("is not 0: the text is held against what the table says in full", () => {
    expect(told(draft())).toEqual(all);
  });

  it.each([
    ["left out", undefined],
    ["empty", ""],
    ["a stroke", "/"],
    ["null", null],
  ])("is computed where it is a total that is %s", (_, blank) => {
    expect(told(draft([`${granted}.total`, blank]))).toEqual(all);
    expect(told(draft([`${granted}.total`, blank]), { blanks: "zero" })).toEqual(all);
  });

  it.each([
    ["of one applicant", [[`${granted}.enterprise`, ""]] as const],
    [
      "of all but one",
      ["enterprise", "legalService", "otherOrganization"].map(
        (column) => [`${granted}.${column}`, ""] as const,
      ),
    ],
  ])("leaves the total unknown where it is a part %s: nothing is said of it", (_, blanks) => {
    expect(told(draft([`${granted}.total`, ""], ...blanks))).toEqual(without("TX-KIND 27"));
  });

  it("leaves a sum of rows unknown where a row is", () => {
    const row = "tables.requests.unavailable.notHeld";

    expect(told(draft([`${row}.total`, ""], [`${row}.enterprise`, ""]))).toEqual(
      without("TX-KIND 9"),
    );
  });

  it("leaves a row unknown that the report does not have", () => {
    const draftWithout = draft(["tables.requests.partlyGranted", undefined]);
    set(draftWithout, "sections.0.body.2.body", ["收到申请53件，予以公开及部分公开275件。"]);

    expect(told(draftWithout)).toEqual([]);
  });

  it("leaves the outcomes of disputes unknown, and documents", () => {
    expect(told(draft(["tables.disputes.review.corrected", ""]))).toEqual(without("TX-ALLOK"));
    expect(told(draft(["tables.proactive.normativeDocuments.issued", ""]))).toEqual(
      without("TX-DOC"),
    );
  });

  it("counts as 0 when the call asks for it, a table without any figure aside", () => {
    const parts = [`${granted}.total`, `${granted}.enterprise`].map((path) => [path, ""] as const);

    expect(told(draft(...parts), { blanks: "zero" })).toEqual([
      "TX-NEW 60 53",
      "TX-KIND 27 22",
      ...all.slice(2),
    ]);
    expect(told(draft(["tables.requests", {}]), { blanks: "zero" })).toEqual(all.slice(3));
  });
});

describe("a draft whose tables were not read", () => {
  const empty = { proactive: {}, requests: {}, disputes: {} };

  it.each([
    ["there are none", undefined],
    ["they are empty", empty],
  ])("is not judged by its text where %s", (_, tables) => {
    const report = draft(["tables", tables]);
    set(report, "sections.5.body", ["未发出收费通知，实际收取信息处理费405元。"]);

    expect(told(report)).toEqual([]);
    expect(told(report, { blanks: "zero" })).toEqual([]);
  });
});

describe("the blanks of a published report", () => {
  it("of 上海市人民政府办公厅 2019 leave its sums unknown, but not those that are filled in", () => {
    expect(told(example("shanghai-2019"))).toEqual(["TX-PCT 33.9 32.0"]);
  });
});
