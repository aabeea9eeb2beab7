import type { Field } from "../edition/edition.ts";
import { type Finding, finding, type Place } from "../messages/finding.ts";
import { hasAllDigits } from "./read/all-digits.ts";
import { show } from "./read/input.ts";
import { readNumber } from "./read/read-number.ts";
import type { Cell } from "./report.ts";

const moneyUnits = ["元", "万元"];
/** 1 分 is 0.000001 万元. */
const mostDecimals = 6;

/** What is wrong with a cell's number, its unit and its annotation. */
export function checkCell(cell: Cell, field: Field, place: Place): Finding[] {
  if (cell.value === undefined || isPlain(cell, field)) return [];
  const parameters = { ...namesOf(field), l: digitsOf(cell) };
  const details = { read: cell.value };
  if (!isKept(cell)) return [finding("NUM-BIG", "error", place, parameters, details)];
  const problems = field.type === "money" ? checkMoney(cell, field, place) : [];
  if (field.type !== "money" && !Number.isInteger(cell.value)) {
    problems.push(finding("NUM-INT", "error", place, parameters, details));
  }
  if (field.type === "count" && cell.value < 0) {
    problems.push(finding("NUM-NEG", "error", place, parameters, details));
  }
  return [...problems, ...checkNote(cell, field, place)];
}

/** A whole number that may stand there, and no more: nearly every cell. */
function isPlain({ value = 0, digits, note }: Cell, { type }: Field): boolean {
  const isWhole = type !== "money" && Number.isSafeInteger(value);
  return isWhole && (value >= 0 || type === "change") && digits === undefined && note === undefined;
}

type Figure = Pick<Cell, "value" | "digits">;

/** The digits that are printed for a number: those of money as they were written. */
export function digitsOf({ value = 0, digits }: Figure): string {
  return digits ?? String(value);
}

/** The words that lead to a cell, for its messages. */
export function namesOf({ labels }: Field): { row: string; col: string } {
  return { row: labels.row, col: labels.column };
}

/** Whether the value is all that was written: more than 15 digits may be too many for a number. */
function isKept({ value = 0, digits }: Figure): boolean {
  const isSafe = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isSafe && (digits === undefined || hasAllDigits(digits, value));
}

function decimalsOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

function checkMoney(cell: Cell, field: Field, place: Place): Finding[] {
  const problems: Finding[] = [];
  const { value = 0, unit } = cell;
  const digits = digitsOf(cell);
  if (value < 0 || decimalsOf(digits) > mostDecimals || digits.includes("e")) {
    const parameters = { ...namesOf(field), l: digits };
    problems.push(finding("NUM-DEC", "error", place, parameters, { read: value }));
  }
  // Nothing is nothing in every unit.
  if (unit === undefined && value !== 0) {
    problems.push(finding("T2A-UNIT", "warning", place, namesOf(field), { read: value }));
  } else if (unit !== undefined && !(field.unit ? [field.unit] : moneyUnits).includes(unit)) {
    const right = field.unit ?? moneyUnits.join("或");
    const parameters = { ...namesOf(field), l: unit, r: right };
    problems.push(finding("NUM-UNIT", "error", place, parameters, { read: unit, expected: right }));
  }
  return problems;
}

/** A part set apart in brackets, and the figure of how many: `其中修订16件`. */
const part = /(?:其中|含)[^\p{N}]{0,40}(\p{N}[\p{N}\s,，.．]*)件/gu;

/** A part is no larger than the cell it belongs to; like the cell's, its figure has to be one number. */
function checkNote({ value = 0, note }: Cell, field: Field, place: Place): Finding[] {
  if (note === undefined) return [];
  return [...note.matchAll(part)].flatMap(([words, figure = ""]) => {
    const number = readNumber(figure);
    if (!number) return [noNumber(words, field, place)];
    if (number.value <= value) return [];
    const parameters = { ...namesOf(field), l: value, r: number.value };
    const details = { read: number.value, expected: value };
    return [finding("NUM-NOTE", "error", place, parameters, details)];
  });
}

/** What stands where a number belongs, and what should stand there. */
export function noNumber(value: unknown, field: Field, place: Place): Finding {
  const l = show(value);
  const parameters = { ...namesOf(field), l, expected: `@${field.type}` };
  return finding("NUM-TYPE", "error", place, parameters, { read: l });
}
