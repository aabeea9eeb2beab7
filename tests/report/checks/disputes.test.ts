import { describe, expect, it } from "vitest";
import {
  check,
  comparedWith,
  type Draft,
  foundFigures,
  sample,
  sampleBefore,
  set,
} from "../../given/reports.ts";

/** Cases of one kind, all with one result, and their total. */
function cases(figure: number, result = "upheld"): Record<string, number> {
  return { upheld: 0, corrected: 0, other: 0, pending: 0, [result]: figure, total: figure };
}

function withDisputes(review: object, direct = cases(0), afterReview = cases(0)): Draft {
  const disputes = { review, lawsuit: { direct, afterReview } };
  return set(sample("2021"), "tables.disputes", disputes);
}

describe("plausibility of disputes", () => {
  it("asks about more reviews than applications were closed", () => {
    expect(foundFigures(withDisputes(cases(56)))).toEqual([]);
    expect(foundFigures(withDisputes(cases(57)))).toEqual(["T4-GT /tables/disputes/review/total"]);
  });

  it("counts last year's closed applications too, when they are known", () => {
    const last = sampleBefore("2021");
    set(last, "tables.disputes.lawsuit.afterReview", cases(0));
    const options = comparedWith(last);

    expect(foundFigures(withDisputes(cases(112)), options)).toEqual([]);
    expect(foundFigures(withDisputes(cases(113)), options)).toEqual([
      "T4-GT /tables/disputes/review/total",
    ]);
  });

  it("asks about more lawsuits after review than there were reviews, last year's included", () => {
    const draft = withDisputes(cases(1), cases(0), cases(2));

    expect(foundFigures(draft)).toEqual(["T4-CAFTER /tables/disputes/lawsuit/afterReview/total"]);
    expect(foundFigures(draft, comparedWith(sampleBefore("2021")))).toEqual([]);
  });

  it("asks about disputes in a year without any application", () => {
    const empty = set(withDisputes(cases(0), cases(1)), "tables.requests", noRequests());

    expect(foundFigures(empty)).toEqual(["T4-NOAPP /tables/disputes/lawsuit/direct/total"]);
    expect(foundFigures(set(empty, "tables.disputes.lawsuit.direct", cases(0)))).toEqual([]);
  });

  it("hints at pending cases of last year that this year's total has no room for", () => {
    const last = set(sampleBefore("2021"), "tables.disputes.review", cases(5, "pending"));

    const { findings } = check(sample("2021"), comparedWith(last));

    expect(findings.filter(({ rule }) => rule === "T4-PEND")).toMatchObject([
      { severity: "info", parameters: { row: "行政复议", l: 5, r: 4 } },
    ]);
    set(last, "tables.disputes.review", cases(4, "pending"));
    expect(foundFigures(sample("2021"), comparedWith(last))).toEqual([]);
  });

  it("hints at corrected cases that 存在的主要问题 does not speak of", () => {
    const draft = withDisputes(cases(1, "corrected"));
    const section = (draft.sections as Draft[]).find(({ id }) => id === "problems") as Draft;

    expect(foundFigures(draft)).toEqual(["T4-CORR /tables/disputes/review/corrected"]);
    set(section, "body", { heading: "改进", body: "一是降低行政复议纠错率。" });
    expect(foundFigures(draft)).toEqual([]);
  });
});

function noRequests(): unknown {
  const zero = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, zero(below)]))
      : 0;
  return zero((sample("2021").tables as Draft).requests);
}
