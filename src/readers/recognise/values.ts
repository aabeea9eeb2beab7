import type { Field } from "../../edition/edition.ts";
import { isBlank, readNumber } from "../../report/read-number.ts";

/** What a value cell says, as it stands in a draft; `sloppy` when it was not written plainly. */
export type ReadValue = {
  readonly json: unknown;
  readonly value: number;
  readonly sloppy: boolean;
  /** Digits that stood apart: two numbers, or one that was broken. */
  readonly joined: boolean;
};

export function looksLikeValue(text: string): boolean {
  return isBlank(text) || readNumber(text) !== undefined || splitNote(text) !== undefined;
}

export function isBlankText(text: string): boolean {
  return isBlank(text);
}

/**
 * Reads a value cell; undefined when it is not certainly a number.
 * @param columnUnit - of money that says none itself, where the edition leaves it open.
 */
export function readValue(text: string, field: Field, columnUnit?: string): ReadValue | undefined {
  const split = splitNote(text);
  const figure = (split?.figure ?? text).trim();
  const number = readNumber(figure);
  if (!number || (number.unit !== undefined && field.type !== "money")) return undefined;
  const note = split?.note.replaceAll(/\s/g, "");
  const unit = number.unit ?? (isOpenMoney(field) ? columnUnit : undefined);
  const ownUnit = field.unit === undefined && unit !== undefined;
  const isPlain = note === undefined && !ownUnit && (unit ?? field.unit) === field.unit;
  const json = isPlain ? number.value : withParts(number.value, { unit, note });
  return {
    json,
    value: number.value,
    sloppy: !number.plain,
    joined: /\d\s+\d/.test(figure.normalize("NFKC")),
  };
}

type Parts = Readonly<Record<"unit" | "note", string | undefined>>;

function withParts(value: number, { unit, note }: Parts): object {
  return {
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
  };
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
