import { describe, expect, it } from "vitest";
import {
  check,
  comparedWith,
  type Draft,
  editionOf,
  example,
  foundFigures,
  sample,
  set,
} from "../given/reports.ts";

/** Figures as they are published, a line a row: 自然人 to 总计, or 结果维持 to 总计. */
type Lines = Readonly<Record<string, string>>;

/** The sample with the figures of a published report; rows that are not given are 0. */
function published(agency: string, requests: Lines, disputes: Lines): Draft {
  const draft = set(sample("2021"), "agency", agency);
  for (const { name, fields } of editionOf("2021").grids) {
    if (name === "proactive") continue;
    const lines = name === "requests" ? requests : disputes;
    for (const [row, cells] of Map.groupBy(fields, (field) => field.row)) {
      const figures = lines[row]?.split(" ").map(Number) ?? [];
      for (const [index, { path }] of cells.entries()) {
        set(draft, `tables.${name}.${path}`, figures[index] ?? 0);
      }
    }
  }
  return draft;
}

/** 上海市人民政府办公厅 2025. */
const shanghai2025 = published(
  "上海市人民政府办公厅",
  {
    received: "1259 36 0 0 0 0 1295",
    carriedIn: "170 15 0 0 4 0 189",
    granted: "201 5 0 0 0 0 206",
    partlyGranted: "2 0 0 0 0 0 2",
    "refused.stateSecret": "4 0 0 0 0 0 4",
    "refused.securityAndStability": "1 0 0 0 0 0 1",
    "refused.internalAffairs": "8 0 0 0 1 0 9",
    "refused.processRecords": "1 0 0 0 0 0 1",
    "refused.inquiryMatter": "5 0 0 0 0 0 5",
    "unavailable.notHeld": "484 28 0 0 1 0 513",
    "unavailable.notReadyMade": "47 1 0 0 0 0 48",
    "unavailable.stillUnclear": "3 0 0 0 0 0 3",
    "notProcessed.petition": "61 1 0 0 0 0 62",
    "notProcessed.duplicate": "16 0 0 0 0 0 16",
    "notProcessed.publication": "1 0 0 0 0 0 1",
    "notProcessed.abusive": "1 0 0 0 0 0 1",
    "otherHandling.notCorrected": "40 1 0 0 2 0 43",
    "otherHandling.other": "264 12 0 0 0 0 276",
    closed: "1139 48 0 0 4 0 1191",
    carriedOut: "290 3 0 0 0 0 293",
  },
  { review: "40 0 10 5 55", "lawsuit.direct": "2 0 4 6 12", "lawsuit.afterReview": "6 0 9 7 22" },
);

/** A large city of 2025; the results that are not known stand in one row. */
const largeCity2025 = published(
  "某市人民政府",
  {
    received: "13612 252 0 45 128 32 14069",
    carriedIn: "535 6 0 1 18 0 560",
    granted: "13162 252 0 43 121 29 13607",
    "otherHandling.feeUnpaid": "202 0 0 1 0 0 203",
    closed: "13364 252 0 44 121 29 13810",
    carriedOut: "783 6 0 2 25 3 819",
  },
  {},
);

describe("the figures of published reports", () => {
  it("of 上海市人民政府办公厅 2025 are right; two rows call for a look", () => {
    expect(foundFigures(shanghai2025)).toEqual([
      "T3-SECRET /tables/requests/refused/stateSecret/total",
      "T3-REPEAT /tables/requests/notProcessed/abusive/total",
    ]);
  });

  it("of a large city are right, 203 unpaid notices beside 400 元 collected included", () => {
    const draft = structuredClone(largeCity2025);
    const sections = draft.sections as Draft[];
    set(sections.at(-1) as Draft, "body", "全年实际收取信息处理费共计400元。");

    expect(foundFigures(draft)).toEqual([]);
  });

  it("of 槐荫区 2019 are right", () => {
    expect(foundFigures(example("huaiyin-2019"))).toEqual([]);
  });

  it("of 上海市人民政府办公厅 2019 keep every law, once blanks are zero; a row calls for a look", () => {
    expect(foundFigures(example("shanghai-2019"), { blanks: "zero" })).toEqual([
      "T3-SECRET /tables/requests/refused/stateSecret/total",
    ]);
  });

  /** The hints: a state secret needs its basis, and the text is silent on the corrected review. */
  it("of 洪泽区 2023 have two wrong totals and one row for （六）其他处理, and nothing else wrong", () => {
    const { findings } = check(example("hongze-2023"));

    const figures = findings.filter(({ rule }) => /^T[234]-/.test(rule));
    expect(figures.map(({ rule, severity, place }) => [rule, severity, place.pointer])).toEqual([
      ["T3-SPLIT6", "error", "/tables/requests/otherHandling"],
      ["T4-SUM", "error", "/tables/disputes/review/total"],
      ["T4-SUM", "error", "/tables/disputes/lawsuit/afterReview/total"],
      ["T3-SECRET", "info", "/tables/requests/refused/stateSecret/total"],
      ["T4-CORR", "info", "/tables/disputes/review/corrected"],
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(3);
  });

  /** 复议后起诉 3 against 行政复议 2, and last year's total of reviews, 0 instead of 11, does not help. */
  it("of 洪泽区 2024 follow from those of 2023: carry-over and stock hold, licences jump", () => {
    const options = comparedWith(example("hongze-2023"));

    const { findings } = check(example("hongze-2024"), options);

    expect(foundFigures(example("hongze-2024"), options)).toEqual([
      "T4-CAFTER /tables/disputes/lawsuit/afterReview/total",
      "T2-YOY /tables/proactive/licensing/decisions",
    ]);
    expect(findings.find(({ rule }) => rule === "T2-YOY")).toMatchObject({
      severity: "warning",
      parameters: { row: "行政许可", l: 9487, r: 550 },
      compared: [
        "/tables/proactive/licensing/decisions",
        "previous#/tables/proactive/licensing/decisions",
      ],
    });
  });

  it("of 洪泽区 2024 fail where the stock or the carry-over of 2023 is changed", () => {
    const last = example("hongze-2023");
    set(last, "tables.proactive.normativeDocuments.inForce", 6);
    set(last, "tables.requests.carriedOut.total", 1);

    expect(foundFigures(example("hongze-2024"), comparedWith(last))).toEqual(
      expect.arrayContaining([
        "T3-CARRY /tables/requests/carriedIn/total",
        "T2-FLOW /tables/proactive/normativeDocuments/inForce",
      ]),
    );
  });
});
