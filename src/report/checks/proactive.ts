import { type Finding, finding } from "../../messages/finding.ts";
import { isGovernment, mayMakeRules, rankOf } from "../agency.ts";
import { readFees } from "../fees.ts";
import type { Report } from "../report.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Subject } from "./subject.ts";

/** 万元 from which a whole number looks like 元: for a county, and for one office of it. */
const manyForCounty = 1_000_000;
const manyForOffice = 10_000;

/**
 * Plausibility of 主动公开政府信息情况. Its fees are all administrative ones: 其他需要报告的事项
 * speaks of the 信息处理费 alone and need not explain them.
 */
export function checkProactive(subject: Subject): Finding[] {
  const figures = figuresOf(subject, "proactive");
  return [
    ...checkRules(figures, subject.report),
    ...checkFeeUnit(figures, subject.report),
    ...checkFeeCollected(figures, subject.report),
  ];
}

/** The row of 规章 in either edition; where the organ's name leaves a doubt, it is only a hint. */
function checkRules(figures: Figures, report: Report): Finding[] {
  const rules = [...figures.values()].filter(
    ({ field, value }) => field.row === "rules" && value !== 0,
  );
  const may = rules.length === 0 || mayMakeRules(report);
  if (may === true) return [];
  const severity = may === false ? "warning" : "info";
  return rules.map(({ value, place }) => {
    const details = { read: value, expected: 0, basis: "《立法法》第九十一条、第九十三条" };
    return finding("T2-RULE", severity, place, { l: value }, details);
  });
}

function checkFeeUnit(figures: Figures, report: Report): Finding[] {
  const fees = figures.get("fees.amount");
  const many = manyFees(report);
  if (!fees || many === undefined || fees.unit !== "万元") return [];
  const { value, place } = fees;
  if (!Number.isInteger(value) || value < many) return [];
  return [finding("T2-FEEUNIT", "warning", place, { l: value }, { read: value })];
}

function manyFees(report: Report): number | undefined {
  switch (rankOf(report)) {
    case "township":
      return manyForOffice;
    case "county":
      return isGovernment(report) ? manyForCounty : manyForOffice;
    case "city":
    case "province":
    case "state":
    case undefined:
      return undefined;
  }
}

function checkFeeCollected(figures: Figures, report: Report): Finding[] {
  const fees = figures.get("fees.amount");
  const { feeCollected = 0 } = readFees(report);
  if (fees?.unit !== "万元") return [];
  if (inFen(fees.value * 10_000) >= inFen(feeCollected)) return [];
  const { value, place } = fees;
  const parameters = { l: value, r: feeCollected };
  return [finding("T2-FEE-SEC6", "warning", place, parameters, { read: value })];
}

/** Whole numbers compare exactly. */
function inFen(yuan: number): number {
  return Math.round(yuan * 100);
}
