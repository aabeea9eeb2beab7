import { describe, expect, it } from "vitest";
import { check, found, sample, set } from "../given/reports.ts";

describe("reading a report", () => {
  it("chooses the edition by the year", () => {
    const draft = set(sample("2021"), "edition", undefined);

    expect(check(draft).edition?.id).toBe("2021");
  });

  it.each([null, 2021, "", true, []])("does not take %j for an edition left out", (edition) => {
    expect(found(set(sample("2021"), "edition", edition))).toEqual(["JSON-TYPE /edition"]);
  });

  it("makes the title from agency and year when there is none", () => {
    expect(check(sample("2021")).report?.title).toBe(
      "示范区人民政府2024年政府信息公开工作年度报告",
    );
  });

  it("lists everything that is wrong, and not only the first", () => {
    const draft = sample("2021");
    set(draft, "agency", "");
    set(draft, "level", "village");
    set(draft, "signature.date", "2025-02-30");
    set(draft, "tabels", {});

    expect(found(draft).sort()).toEqual([
      "DATE-FORM /signature/date",
      "JSON-TYPE /agency",
      "JSON-TYPE /level",
      "JSON-UNKNOWN /tabels",
    ]);
  });

  it.each([
    ["is a list", [], "JSON-TYPE "],
    ["is a number", 1, "JSON-TYPE "],
    ["is null", null, "JSON-TYPE "],
    ["is empty", {}, "JSON-MISSING /year"],
    ["has a year before the first edition", { year: 2018, agency: "甲局" }, "YEAR-EDITION /year"],
    ["has a year that is a text", { year: "2024", agency: "甲局" }, "JSON-TYPE /year"],
    ["has a year that is 0", { year: 0, agency: "甲局" }, "JSON-TYPE /year"],
    [
      "names an edition for a year of none",
      { year: 1899, agency: "甲局", edition: "2021" },
      "YEAR-EDITION /year",
    ],
    ["names an unknown edition", { year: 2024, edition: "2030" }, "EDITION-UNKNOWN /edition"],
  ])("explains itself when the report %s", (_, draft, expected) => {
    expect(found(draft)).toEqual([expected]);
  });

  it.each(["0000-01-01", "0025-01-20", "1025-01-20", "1899-12-31", "2025-02-30", "2025-1-20"])(
    "takes %s for no date",
    (date) => {
      expect(found(set(sample("2021"), "signature.date", date))).toEqual([
        "DATE-FORM /signature/date",
      ]);
    },
  );

  it("warns when the named edition is not the one for the year", () => {
    const draft = set(sample("2019"), "year", 2023);

    expect(found(draft)).toEqual(["EDITION-YEAR /edition"]);
  });

  it("takes names such as __proto__ for what they are: unknown", () => {
    const draft = JSON.parse('{"year":2024,"agency":"甲局","sections":[],"__proto__":{"x":1}}');

    expect(found(draft)).toContain("JSON-UNKNOWN /__proto__");
  });
});

describe("reading the sections", () => {
  it("prints the edition's sections when the report names none", () => {
    const { report } = check(set(sample("2021"), "sections", undefined));

    expect(report?.sections.map(({ id }) => id)).toEqual([
      "overview",
      "proactive",
      "requests",
      "disputes",
      "problems",
      "otherMatters",
    ]);
  });

  it("keeps own sections, own order and own headings", () => {
    const sections = [
      { heading: "下一步工作", body: "加强培训。" },
      { id: "disputes", heading: "复议和诉讼" },
      { id: "requests" },
      { id: "proactive" },
    ];

    const { report } = check(set(sample("2021"), "sections", sections));

    expect(report?.sections.map(({ heading, table }) => [heading, table])).toEqual([
      ["下一步工作", undefined],
      ["复议和诉讼", "disputes"],
      ["收到和处理政府信息公开申请情况", "requests"],
      ["主动公开政府信息情况", "proactive"],
    ]);
  });

  it.each([
    ["has neither id nor heading", { body: "……" }, "SECTION-HEADING /sections/0"],
    [
      "has an unknown id",
      { id: "overveiw", heading: "总体情况" },
      "SECTION-UNKNOWN /sections/0/id",
    ],
    ["has a heading of two lines", { heading: "总体\n情况" }, "JSON-TYPE /sections/0/heading"],
    ["has a number for a body", { heading: "总体情况", body: 1 }, "JSON-TYPE /sections/0/body"],
    [
      "has a part without heading",
      { heading: "甲", body: { body: "乙" } },
      "JSON-MISSING /sections/0/body/heading",
    ],
  ])("names the place when a section %s", (_, section, expected) => {
    const others = [{ id: "proactive" }, { id: "requests" }, { id: "disputes" }];
    const draft = set(sample("2021"), "sections", [section, ...others]);

    expect(found(draft)).toContain(expected);
  });

  it("finds a mandated section that stands twice", () => {
    const draft = sample("2021");
    const sections = draft.sections as unknown[];
    sections.push({ id: "requests" });

    expect(found(draft)).toEqual([`SECTION-TWICE /sections/${sections.length - 1}`]);
  });
});
