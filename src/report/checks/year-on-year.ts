import { type Finding, finding } from "../../messages/finding.ts";
import { type Figure, type Figures, figuresOf, inPrevious } from "./figures.ts";
import type { Reported, Subject } from "./subject.ts";

/** A change has to be large both ways to be worth a question. */
const manyTimes = 5;
const large = 100;

/** Jumps in 主动公开政府信息情况, of figures that both years' editions print under the same words. */
export function checkYearOnYear(subject: Subject): Finding[] {
  const before = comparedFigures(subject.previous);
  return [...comparedFigures(subject)].flatMap(([path, figure]) => {
    const last = before.get(path);
    return last && meansTheSame(last, figure) && isJump(amountOf(last), amountOf(figure))
      ? [jump(last, figure)]
      : [];
  });
}

/** A 本年增/减 is itself a change and is left out. */
function comparedFigures(reported: Reported | undefined): Figures {
  const figures = [...figuresOf(reported, "proactive")];
  return new Map(figures.filter(([, { field }]) => field.type !== "change"));
}

/** 处理决定数量 of one edition need not be the 本年处理决定数量 of another. */
function meansTheSame({ field: last }: Figure, { field: now }: Figure): boolean {
  return last.labels.row === now.labels.row && last.labels.column === now.labels.column;
}

/** Money in 万元, whatever its cell says. */
function amountOf({ value, unit }: Figure): number {
  return unit === "元" ? value / 10_000 : value;
}

function isJump(last: number, now: number): boolean {
  const [less, more] = last < now ? [last, now] : [now, last];
  return more > manyTimes * less && more - less > large;
}

function jump(last: Figure, { field, value, place }: Figure): Finding {
  const { row, column: col } = field.labels;
  const compared = [place.pointer, inPrevious(last.place.pointer)];
  const parameters = { row, col, l: value, r: last.value };
  return finding("T2-YOY", "warning", place, parameters, { read: value, compared });
}
