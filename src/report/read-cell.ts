import type { Field, Grid } from "../edition/edition.ts";
import { type Finding, finding, type Place } from "../messages/finding.ts";
import { child, type Input, isOneLine, isRecord, readRecord, show, wrongType } from "./input.ts";
import { isBlank, readNumber, type WrittenNumber } from "./read-number.ts";
import type { Cell } from "./report.ts";

/** What a blank leaf cell is: an error that asks for a 0, or a 0 with a warning. */
export type Blanks = "error" | "zero";

/** A cell to be read: its field, and the heading of its table for the messages. */
export type CellInput = { readonly input: Input; readonly field: Field; readonly place: Place };

const moneyUnits = ["元", "万元"];
/** 1 分 is 0.000001 万元. */
const mostDecimals = 6;

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
export function readCell({ input, field, place }: CellInput, blanks: Blanks): Cell {
  const parts = readParts(input, field);
  const number = readValue(parts.value, { input, field, place }, blanks);
  const unit = parts.unit ?? number?.unit ?? field.unit;
  const cell: Cell = {
    ...(number === undefined ? {} : { value: number.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(parts.note === undefined ? {} : { note: parts.note }),
    read: typeof parts.value === "string" ? parts.value : show(parts.value ?? undefined),
  };
  input.findings.push(...checkCell(cell, field, place));
  return cell;
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

/** `22（其中修订16件）` as it is printed in published tables. */
function splitNote(text: string): Parts {
  const match = /^([^（(]*\S)\s*[（(](.+)[）)]\s*$/.exec(text);
  return match?.[1] && match[2] ? { value: match[1], note: match[2] } : { value: text };
}

function optionalText(input: Input, name: "note" | "unit"): { note?: string; unit?: string } {
  if (input.value === undefined) return {};
  if (typeof input.value === "string" && isOneLine(input.value)) {
    return { [name]: input.value.replace(/^（(.*)）$/, "$1") };
  }
  wrongType(input, "@line");
  return {};
}

function readValue(value: unknown, cell: CellInput, blanks: Blanks): WrittenNumber | undefined {
  if (typeof value === "number") return { value, plain: true };
  if (isBlank(value)) return readBlank(value, cell, blanks);
  const number = typeof value === "string" ? readNumber(value) : undefined;
  if (!number || (number.unit && cell.field.type !== "money")) {
    const parameters = { ...names(cell.field), l: show(value) };
    cell.input.findings.push(
      finding("NUM-TYPE", "error", cell.place, parameters, { read: show(value) }),
    );
    return undefined;
  }
  if (!number.plain) cell.input.findings.push(sloppy(String(value), number.value, cell));
  return number;
}

/** 增98 and +98 are the trade's own way to write a change: only worth a hint there. */
function sloppy(text: string, value: number, { field, place }: CellInput): Finding {
  const usual = field.type === "change" && /^[增减+]\d+$/.test(text);
  const parameters = { ...names(field), l: text, r: value };
  const details = { read: text, expected: value };
  return finding("NUM-FORM", usual ? "info" : "warning", place, parameters, details);
}

function readBlank(value: unknown, cell: CellInput, blanks: Blanks): WrittenNumber | undefined {
  const { field, place, input } = cell;
  const read = typeof value === "string" ? value : "";
  input.findings.push(
    blanks === "zero"
      ? finding("NUM-ZERO", "warning", place, names(field), { read, expected: 0 })
      : finding("NUM-BLANK", "error", place, { ...names(field), l: read }, { read, expected: 0 }),
  );
  return blanks === "zero" ? { value: 0, plain: true } : undefined;
}

function checkCell(cell: Cell, field: Field, place: Place): Finding[] {
  if (cell.value === undefined) return [];
  const parameters = { ...names(field), l: cell.value };
  const details = { read: cell.value };
  if (Math.abs(cell.value) > Number.MAX_SAFE_INTEGER) {
    return [finding("NUM-BIG", "error", place, parameters, details)];
  }
  const problems = field.type === "money" ? checkMoney(cell, field, place) : [];
  if (field.type !== "money" && !Number.isInteger(cell.value)) {
    problems.push(finding("NUM-INT", "error", place, parameters, details));
  }
  if (field.type === "count" && cell.value < 0) {
    problems.push(finding("NUM-NEG", "error", place, parameters, details));
  }
  return [...problems, ...checkNote(cell, field, place)];
}

function checkMoney(cell: Cell, field: Field, place: Place): Finding[] {
  const problems: Finding[] = [];
  const { value = 0, unit } = cell;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  if (value < 0 || decimals > mostDecimals || String(value).includes("e")) {
    const parameters = { ...names(field), l: value };
    problems.push(finding("NUM-DEC", "error", place, parameters, { read: value }));
  }
  // Nothing is nothing in every unit.
  if (unit === undefined && value !== 0) {
    problems.push(finding("T2A-UNIT", "warning", place, names(field), { read: value }));
  } else if (unit !== undefined && !(field.unit ? [field.unit] : moneyUnits).includes(unit)) {
    const right = field.unit ?? moneyUnits.join("或");
    const parameters = { ...names(field), l: unit, r: right };
    problems.push(finding("NUM-UNIT", "error", place, parameters, { read: unit, expected: right }));
  }
  return problems;
}

/** A part set apart in brackets is no larger than the cell it belongs to. */
function checkNote({ value = 0, note }: Cell, field: Field, place: Place): Finding[] {
  if (note === undefined) return [];
  const parts = [...note.normalize("NFKC").matchAll(/(?:其中|含)\D{0,40}(\d+)\s*件/g)];
  return parts.flatMap(([, digits]) => {
    const part = Number(digits);
    if (part <= value) return [];
    const parameters = { ...names(field), l: value, r: part };
    return [finding("NUM-NOTE", "error", place, parameters, { read: part, expected: value })];
  });
}

function names({ labels }: Field): { row: string; col: string } {
  return { row: labels.row, col: labels.column };
}
