import type { Field, Grid } from "../../edition/edition.ts";
import { type Finding, finding, type Place } from "../../messages/finding.ts";
import { checkCell, namesOf, noNumber } from "../check-cell.ts";
import type { Cell } from "../report.ts";
import {
  child,
  type Input,
  isOneLine,
  isRecord,
  readRecord,
  show,
  trimBlanks,
  wrongType,
} from "./input.ts";
import { isBlank, isSloppy, printedDigits, readNumber, type WrittenNumber } from "./read-number.ts";
import { tellBlank } from "./read-paragraphs.ts";

/** What a blank leaf cell is: an error that asks for a 0, or a 0 with a warning. */
export type Blanks = "error" | "zero";

/** A cell to be read: its field, and the heading of its table for the messages. */
export type CellInput = { readonly input: Input; readonly field: Field; readonly place: Place };

/** Where a field stands, in the JSON and in printed words. */
export function cellPlace(grid: Grid, heading: string, field: Field): Place {
  const known = places.get(field);
  if (known?.cell?.labels.table === heading) return known;
  const place = makePlace(grid, heading, field);
  places.set(field, place);
  return place;
}

/** Kept for each field of an edition: of hundreds that are asked for hardly one is told. */
const places = new WeakMap<Field, Place>();

function makePlace(grid: Grid, heading: string, field: Field): Place {
  const { row, column, labels } = field;
  return {
    pointer: `/tables/${grid.name}/${field.path.replaceAll(".", "/")}`,
    cell: { table: grid.name, row, column, labels: { table: heading, ...labels } },
  };
}

/**
 * Reads one cell: a number, a sloppy number, or `{ value, note, unit }`.
 * A cell that is no number keeps what was read, so that it can be shown.
 */
export function readCell(cellInput: CellInput, blanks: Blanks): Cell {
  const { input, field, place } = cellInput;
  const cell =
    typeof input.value === "number"
      ? cellOf(input.value, field)
      : readWrittenCell(cellInput, blanks);
  input.findings.push(...checkCell(cell, field, place));
  return cell;
}

/** Nearly all are numbers already. */
function cellOf(value: number, { unit }: Field): Cell {
  const read = show(value);
  return unit === undefined ? { value, read } : { value, unit, read };
}

function readWrittenCell({ input, field, place }: CellInput, blanks: Blanks): Cell {
  const parts = readParts(input, field);
  const number = readValue(parts.value, { input, field, place }, blanks);
  const unit = parts.unit ?? number?.unit ?? field.unit;
  return {
    ...(number === undefined ? {} : { value: number.value }),
    ...(number?.digits === undefined ? {} : { digits: number.digits }),
    ...(unit === undefined ? {} : { unit }),
    ...(parts.note === undefined ? {} : { note: parts.note }),
    read: typeof parts.value === "string" ? parts.value : show(parts.value ?? undefined),
  };
}

type Parts = { readonly value: unknown; readonly unit?: string; readonly note?: string };

function readParts(input: Input, field: Field): Parts {
  if (typeof input.value === "string") return splitNote(input.value);
  if (!isRecord(input.value)) return { value: input.value };
  readRecord(input, field.type === "money" ? ["value", "note", "unit"] : ["value", "note"]);
  return {
    value: child(input, "value").value,
    ...optionalText(child(input, "note"), "note"),
    ...optionalText(child(input, "unit"), "unit"),
  };
}

/** `22（其中修订16件）` as it is printed in published tables; without words, `22(1)`, it is a mark. */
function splitNote(text: string): Parts {
  const match = /^([^（(]*\S)\s*[（(](.+)[）)]\s*$/.exec(text);
  const [, value, note] = match ?? [];
  return value && note && /^[^（()）]*\p{L}/u.test(note) ? { value, note } : { value: text };
}

function optionalText(input: Input, name: "note" | "unit"): { note?: string; unit?: string } {
  if (input.value === undefined) return {};
  if (typeof input.value !== "string" || !isOneLine(input.value)) {
    wrongType(input, "@line");
    return {};
  }
  const text = input.value.replace(/^（(.*)）$/, "$1");
  if (name === "unit" || trimBlanks(text) !== "") return { [name]: text };
  tellBlank(input, 1);
  return {};
}

type ReadNumber = Pick<Cell, "digits" | "unit"> & { readonly value: number };

function readValue(value: unknown, cell: CellInput, blanks: Blanks): ReadNumber | undefined {
  if (typeof value === "number") return { value };
  if (isBlank(value)) return readBlank(value, cell, blanks);
  const number = typeof value === "string" ? readWritten(value, cell) : undefined;
  if (!number) cell.input.findings.push(noNumber(value, cell.field, cell.place));
  return number;
}

function readWritten(text: string, cell: CellInput): ReadNumber | undefined {
  const { type } = cell.field;
  const number = readNumber(text);
  if (!number || (number.unit && type !== "money")) return undefined;
  const { value, digits, unit } = number;
  if (isSloppy(number, type)) cell.input.findings.push(sloppy(text, number, cell));
  const isUsual = digits === String(value);
  return { value, ...(isUsual ? {} : { digits }), ...(unit === undefined ? {} : { unit }) };
}

/** 增98 and +98 are the trade's own way to write a change: only worth a hint there. */
function sloppy(text: string, number: WrittenNumber, { field, place }: CellInput): Finding {
  const usual = field.type === "change" && /^[增减+]\d+$/.test(text);
  const parameters = { ...namesOf(field), l: text, r: printedDigits(number, field.type) };
  const details = { read: text, expected: number.value };
  return finding("NUM-FORM", usual ? "info" : "warning", place, parameters, details);
}

function readBlank(value: unknown, cell: CellInput, blanks: Blanks): ReadNumber | undefined {
  const { field, place, input } = cell;
  const read = typeof value === "string" ? value : "";
  const names = namesOf(field);
  input.findings.push(
    blanks === "zero"
      ? finding("NUM-ZERO", "warning", place, names, { read, expected: 0 })
      : finding("NUM-BLANK", "error", place, { ...names, l: read }, { read, expected: 0 }),
  );
  return blanks === "zero" ? { value: 0 } : undefined;
}
