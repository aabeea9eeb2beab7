import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/messages/finding.ts";
import { readTables } from "../../src/report/read/read-tables.ts";
import { check, editionIds, editionOf, found, sample, set } from "../given/reports.ts";

const cell = "tables.requests.unavailable.notHeld.naturalPerson";
const pointer = "/tables/requests/unavailable/notHeld/naturalPerson";

describe("reading the cells of a table", () => {
  it.each(editionIds)("finds nothing wrong with the sample of the %s edition", (id) => {
    expect(found(sample(id))).toEqual([]);
  });

  it.each([
    ["is left out", undefined, "NUM-BLANK"],
    ["is null", null, "NUM-BLANK"],
    ["is empty", "", "NUM-BLANK"],
    ["is a dash", "—", "NUM-BLANK"],
    ["says 无", "无", "NUM-BLANK"],
    ["is words", "约十件", "NUM-TYPE"],
    ["is a list", [1], "NUM-TYPE"],
    ["is a truth value", true, "NUM-TYPE"],
    ["has a unit of money", "5万元", "NUM-TYPE"],
    ["is negative", -1, "NUM-NEG"],
    ["has a fraction", 1.5, "NUM-INT"],
    ["is too large to be kept", 2 ** 60, "NUM-BIG"],
    ["overflows", Number.POSITIVE_INFINITY, "NUM-BIG"],
    ["has a note larger than itself", { value: 3, note: "其中修订4件" }, "NUM-NOTE"],
  ])("names the cell when it %s", (_, value, rule) => {
    const draft = set(sample("2021"), cell, value);

    expect(found(draft)).toContain(`${rule} ${pointer}`);
  });

  it("says what stands there, what is expected, and in which printed row and column", () => {
    const { findings } = check(set(sample("2021"), cell, "/"));

    expect(findings[0]).toMatchObject({
      rule: "NUM-BLANK",
      severity: "error",
      read: "/",
      expected: 0,
      place: {
        cell: {
          table: "requests",
          row: "unavailable.notHeld",
          column: "naturalPerson",
          labels: {
            table: "收到和处理政府信息公开申请情况",
            row: "（四）无法提供 1.本机关不掌握相关政府信息",
            column: "自然人",
          },
        },
      },
    });
  });

  it("reads a sloppy number with a warning that says what was read as what", () => {
    const { report, findings } = check(set(sample("2021"), cell, "１１"));

    expect(report?.tables.requests?.get("unavailable.notHeld.naturalPerson")?.value).toBe(11);
    expect(findings).toMatchObject([
      { rule: "NUM-FORM", severity: "warning", read: "１１", expected: 11 },
    ]);
  });

  it("reads 增98 in a change as the trade writes it, with no more than a hint", () => {
    const { report, findings } = check(
      set(sample("2019"), "tables.proactive.licensing.change", "增98"),
    );

    expect(report?.tables.proactive?.get("licensing.change")?.value).toBe(98);
    expect(findings).toMatchObject([{ rule: "NUM-FORM", severity: "info" }]);
  });

  it("reads a number and its annotation from one text", () => {
    const draft = set(
      sample("2021"),
      "tables.proactive.normativeDocuments.inForce",
      "31（含试行2件）",
    );

    const cells = check(draft).report?.tables.proactive;

    expect(cells?.get("normativeDocuments.inForce")).toMatchObject({
      value: 31,
      note: "含试行2件",
    });
  });

  it.each([
    ["a list", []],
    ["an object", { value: {} }],
    ["an object that cannot be written as text", { value: { toString: 1 } }],
  ])("takes %s for no number", (_, value) => {
    const draft = set(sample("2021"), "tables.disputes.review.upheld", value);

    expect(found(draft)).toContain("NUM-TYPE /tables/disputes/review/upheld");
  });

  it("takes blanks as zero on request, each with a warning", () => {
    const draft = set(sample("2021"), "tables.requests.notProcessed.publication", {});

    const { findings } = check(draft, { blanks: "zero" });

    expect(findings.filter(({ rule }) => rule === "NUM-ZERO")).toHaveLength(6);
    expect(findings.every(({ severity }) => severity !== "error")).toBe(true);
  });

  it.each([
    ["2021", { naturalPerson: 3, total: 3 }, "T3-SPLIT6"],
    ["2019", { notCorrected: {}, feeUnpaid: {}, other: {} }, "T3-OLD6"],
  ])("tells a （六）其他处理 of the other edition in a report of %s", (id, rows, rule) => {
    const draft = set(sample(id), "tables.requests.otherHandling", rows);

    expect(found(draft)).toEqual([`${rule} /tables/requests/otherHandling`]);
  });

  it.each(editionIds)("names the report's own edition when the rows are another's: %s", (id) => {
    const edition = { ...editionOf(id), id: "2031" };
    const value = { requests: { otherHandling: { elsewhere: 1 } } };
    const input = { value, pointer: "/tables", findings: [] as Finding[] };

    readTables(input, edition, "zero");

    const told = input.findings.filter(({ rule }) => ["T3-SPLIT6", "T3-OLD6"].includes(rule));
    expect(told.map(({ parameters }) => parameters)).toEqual([{ ed: "2031" }]);
  });

  it("names a row or column it does not know, and those it knows", () => {
    const draft = set(sample("2021"), "tables.disputes.review.won", 1);

    const { findings } = check(draft);

    expect(findings).toMatchObject([
      {
        rule: "JSON-UNKNOWN",
        parameters: { key: "won", allowed: "upheld、corrected、other、pending、total" },
      },
    ]);
  });

  it("says once that a table is missing, not for each of its cells", () => {
    const draft = set(sample("2021"), "tables.requests", undefined);

    expect(found(draft)).toEqual(["JSON-MISSING /tables/requests"]);
  });

  it("does not drop a table that no section prints", () => {
    const draft = set(sample("2021"), "sections", [{ id: "proactive" }, { id: "disputes" }]);

    expect(found(draft)).toEqual(["SECTION-TABLE /tables/requests"]);
  });
});

describe("reading money", () => {
  it.each([
    [{ value: -1, unit: "万元" }, "NUM-DEC"],
    [{ value: 0.0000001, unit: "万元" }, "NUM-DEC"],
    [{ value: 12, unit: "亿元" }, "NUM-UNIT"],
    [12, "T2A-UNIT"],
  ])("finds what is wrong with %j", (value, rule) => {
    const draft = set(sample("2019"), "tables.proactive.procurement.amount", value);

    expect(found(draft)).toEqual([`${rule} /tables/proactive/procurement/amount`]);
  });

  it("takes no other unit than the one that the table prints", () => {
    const draft = set(sample("2021"), "tables.proactive.fees.amount", {
      value: 52364800,
      unit: "元",
    });

    expect(found(draft)).toEqual(["NUM-UNIT /tables/proactive/fees/amount"]);
  });
});
