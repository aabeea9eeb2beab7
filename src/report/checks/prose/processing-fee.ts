import { type Finding, finding, type Place } from "../../../messages/finding.ts";
import { readFees } from "../../fees.ts";
import type { Report } from "../../report.ts";
import { paragraphsOf } from "../../text/paragraphs.ts";

const basis = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";
/** All rates of the tariff are multiples of it, in 元. */
const smallestRate = 10;

/** 信息处理费 as the text reports it: notices, their amount, what was collected. */
export function checkProcessingFee(report: Report): Finding[] {
  const paragraph = paragraphsOf(report).find(
    ({ text, section }) => section?.id === "otherMatters" && text.includes("费"),
  );
  if (!paragraph) return [];
  const { feeNoticeCount, feeNoticeAmount, feeCollected } = readFees(report);
  const place = { pointer: paragraph.pointer };
  const amounts = [feeNoticeAmount, feeCollected].filter((amount) => amount !== undefined);
  const allowed = feeNoticeCount === 0 ? 0 : feeNoticeAmount;
  const isUnfounded = allowed !== undefined && amounts.some((amount) => amount > allowed);
  const parameters = { l: feeCollected ?? 0, r: feeNoticeAmount ?? 0 };
  const details = { read: paragraph.text, basis };
  return [
    ...(isUnfounded ? [finding("TX-FEE", "error", place, parameters, details)] : []),
    ...amounts.flatMap((amount) => checkRate(amount, place, paragraph.text)),
  ];
}

function checkRate(l: number, place: Place, read: string): Finding[] {
  if (l % smallestRate === 0) return [];
  return [finding("TX-FEE10", "info", place, { l }, { read, basis })];
}
