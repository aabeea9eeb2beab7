import { type Finding, finding } from "../../messages/finding.ts";
import { readFees } from "../fees.ts";
import { addUp, type Figures, figuresOf } from "./figures.ts";
import type { Subject } from "./subject.ts";

/** Shares and counts from which a figure is worth a second look. */
const mostCarriedOut = 0.5;
const fewReceived = 20;
const mostInOneRow = 0.9;
const fewClosed = 50;

/** Plausibility of 收到和处理政府信息公开申请情况, in the totals column. */
export function checkRequests(subject: Subject): Finding[] {
  const figures = figuresOf(subject, "requests");
  return [
    ...checkNothingReceived(figures),
    ...checkCarriedOut(figures),
    ...checkOneWay(figures),
    ...remind("T3-SECRET", "refused.stateSecret", "《条例》第十四条", figures),
    ...remind("T3-REPEAT", "notProcessed.abusive", "《条例》第三十五条", figures),
    ...checkFeeUnpaid(figures, subject),
  ];
}

/** Without any application there is nothing to report in the whole table. */
function checkNothingReceived(figures: Figures): Finding[] {
  if (addUp(figures, ["received.total", "carriedIn.total"]) !== 0) return [];
  return [...figures.values()]
    .filter(({ value }) => value !== 0)
    .map(({ field, value, place }) => {
      const parameters = { row: field.labels.row, col: field.labels.column, l: value };
      const details = { read: value, expected: 0, basis: "表内所印勾稽关系" };
      return finding("T3-ZERO", "error", place, parameters, details);
    });
}

function checkCarriedOut(figures: Figures): Finding[] {
  const received = figures.get("received.total");
  const carriedOut = figures.get("carriedOut.total");
  if (!received || !carriedOut || received.value < fewReceived) return [];
  if (carriedOut.value <= mostCarriedOut * received.value) return [];
  const parameters = { l: carriedOut.value, r: received.value };
  const compared = [carriedOut.place.pointer, received.place.pointer];
  const details = { read: carriedOut.value, compared, basis: "《条例》第三十三条" };
  return [finding("T3-R4BIG", "warning", carriedOut.place, parameters, details)];
}

/** One kind of result, other than disclosure, that makes up nearly all. */
function checkOneWay(figures: Figures): Finding[] {
  const closed = figures.get("closed.total");
  if (!closed || closed.value < fewClosed) return [];
  const aside = ["received", "carriedIn", "granted", "closed", "carriedOut"];
  return [...figures.values()]
    .filter(({ field }) => field.column === "total" && !aside.includes(field.row))
    .filter(({ value }) => value > mostInOneRow * closed.value)
    .map(({ field, value, place }) => {
      const p = Math.round((100 * value) / closed.value);
      const compared = [place.pointer, closed.place.pointer];
      const parameters = { row: field.labels.row, p };
      return finding("T3-ONEWAY", "info", place, parameters, { read: value, compared });
    });
}

function remind(
  rule: "T3-SECRET" | "T3-REPEAT",
  row: string,
  basis: string,
  figures: Figures,
): Finding[] {
  const figure = figures.get(`${row}.total`);
  if (!figure || figure.value <= 0) return [];
  const { value, place } = figure;
  return [finding(rule, "info", place, { l: value }, { read: value, basis })];
}

/** Notices are looked at, not money: an applicant who does not pay leaves no income. */
function checkFeeUnpaid(figures: Figures, { report }: Subject): Finding[] {
  const unpaid = figures.get("otherHandling.feeUnpaid.total");
  if (!unpaid || unpaid.value <= 0 || readFees(report).feeNoticeCount !== 0) return [];
  const { value, place } = unpaid;
  const details = { read: value, basis: "国办函〔2020〕109号" };
  return [finding("T3-FEE62", "warning", place, { l: value }, details)];
}
