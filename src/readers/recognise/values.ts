import type { Field } from "../../edition/edition.ts";
import { cellWith } from "../../report/cell-value.ts";
import {
  isBlank,
  isSloppy,
  printedDigits,
  readNumber,
  type WrittenNumber,
} from "../../report/read/read-number.ts";
import { doubtfulFigure, isNumeralsOnly } from "./doubts/doubtful-figure.ts";

/** What a value cell says, as it stands in a draft; `sloppy` when it was not written plainly. */
export type ReadValue = {
  readonly json: unknown;
  readonly value: number;
  /** As it is printed. */
  readonly digits: string;
  readonly sloppy: boolean;
};

/** Whether a text stands where figures stand, though it may not be certain which figure it is. */
export function looksLikeValue(text: string): boolean {
  return (
    isBlank(text) ||
    readNumber(text) !== undefined ||
    doubtfulFigure(text) !== undefined ||
    isNumeralsOnly(text) ||
    splitNote(text) !== undefined
  );
}

/** The same of one that is not blank. */
export function isOneFigure(text: string): boolean {
  return !isBlank(text) && looksLikeValue(text);
}

/** Whether a text is a figure, or those of several rows. */
export function isFigure(text: string): boolean {
  if (isBlank(text)) return false;
  if (looksLikeValue(text)) return true;
  return text.includes("\n") && text.split("\n").every((line) => readNumber(line) !== undefined);
}

/**
 * Reads a value cell; undefined when it is not certainly a number.
 * @param columnUnit - of money that says none itself, where the edition leaves it open.
 */
export function readValue(text: string, field: Field, columnUnit?: string): ReadValue | undefined {
  const { figure, note } = partsOf(text);
  const number = readNumber(figure);
  if (!number || !isOf(field, number)) return undefined;
  const digits = printedDigits(number, field.type);
  const value = digits === String(number.value) ? number.value : digits;
  const unit = number.unit ?? (isOpenMoney(field) ? columnUnit : undefined);
  const ownUnit = field.unit === undefined && unit !== undefined;
  const isPlain = note === undefined && !ownUnit && (unit ?? field.unit) === field.unit;
  const json = isPlain ? value : cellWith(value, { unit, note });
  return { json, value: number.value, digits, sloppy: isSloppy(number, field.type) };
}

/** What a cell may mean that is not certainly a number, in words that can stand in its place. */
export function possibleValue(text: string, field: Field): string | undefined {
  const { figure, note } = partsOf(text);
  const number = doubtfulFigure(figure);
  if (!number || !isOf(field, number)) return undefined;
  const words = note === undefined ? "" : `（${note}）`;
  return `${printedDigits(number, field.type)}${number.unit ?? ""}${words}`;
}

function isOf({ type }: Field, { unit }: WrittenNumber): boolean {
  return unit === undefined || type === "money";
}

function partsOf(text: string): { readonly figure: string; readonly note?: string } {
  const split = splitNote(text);
  return split
    ? { figure: split.figure.trim(), note: withoutBlanks(split.note) }
    : { figure: text.trim() };
}

/** Money whose unit the edition leaves to the office. */
function isOpenMoney({ type, unit }: Field): boolean {
  return type === "money" && unit === undefined;
}

/**
 * `22（其中修订16件）`: a figure and, in brackets to the end, a note with a Chinese word. In steps:
 * one expression for all of it takes hours for a cell made to that end.
 */
function splitNote(text: string): { readonly figure: string; readonly note: string } | undefined {
  const whole = text.trimEnd();
  const open = whole.search(/[（(]/);
  if (open < 0 || !/^[）)]$/.test(whole.slice(-1))) return undefined;
  const figure = whole.slice(0, open).trimEnd();
  const note = whole.slice(open + 1, -1);
  const isFigure = /\d/.test(figure) && !figure.includes("\n");
  const isNote = /^[^（()）]*?\p{Script=Han}/u.test(note) && !/[()]/.test(note);
  return isFigure && isNote ? { figure, note } : undefined;
}

/** Blanks go; between digits one stays, since they may be two numbers. */
function withoutBlanks(note: string): string {
  return note
    .trim()
    .split(/(?<!\d)\s+|\s+(?!\d)/)
    .map((part) => part.replaceAll(/\s+/g, " "))
    .join("");
}
