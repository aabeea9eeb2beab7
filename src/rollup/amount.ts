import { ownMember } from "../messages/own-member.ts";
import type { Cell } from "../report/report.ts";
import { exactSum, shift } from "./exact-sum.ts";

/** A figure, with its unit when it is money. */
export type Amount = { readonly value: number; readonly unit?: string };

/** Powers of ten in 元. */
const powers: Readonly<Record<string, number>> = { 元: 0, 万元: 4 };

/** Amounts of one unit keep it; 元 and 万元 together are told in 万元. */
export function addAmounts(amounts: readonly Amount[]): Amount {
  const units = [...new Set(amounts.filter(isSome).map(({ unit }) => unit))];
  if (units.length < 2) {
    const unit = units[0] ?? amounts[0]?.unit;
    const value = exactSum(amounts.map((amount) => amount.value));
    return unit === undefined ? { value } : { value, unit };
  }
  return { value: shift(exactSum(amounts.map(inYuan)), -(powers.万元 ?? 0)), unit: "万元" };
}

/** The amount in 元, to be compared with others; a count stays what it is. */
export function inYuan({ value, unit = "" }: Amount): number {
  return shift(value, ownMember(powers, unit) ?? 0);
}

export function amountOf({ value = 0, unit }: Cell): Amount {
  return unit === undefined ? { value } : { value, unit };
}

/** Nothing is nothing in every unit. */
function isSome({ value }: Amount): boolean {
  return value !== 0;
}
