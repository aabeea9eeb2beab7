import type { Edition, Field } from "../../../edition/edition.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import type { Asked } from "../draft/drafting.ts";
import type { ModelRow } from "../labels/grid-model.ts";
import type { BlankCell, Doubt, PlacedCell } from "../placing/placed.ts";
import type { Placement } from "../tables/choose-models.ts";
import { shown } from "./shown-values.ts";
import { headingOf } from "./table-findings.ts";

/** What a person has to tell about a table: first of its rows and columns, then of single cells. */
export function tableQuestions(placement: Placement, edition: Edition): Asked[] {
  const { model, placed } = placement;
  const table: AskedTable = { name: model.grid.name, heading: headingOf(placement, edition) };
  return [
    ...placed.doubts.map((doubt) => doubtQuestion(doubt, table)),
    ...[...placed.cells.values()].flatMap((cell) => cellQuestion(cell, table)),
  ];
}

type AskedTable = { readonly name: string; readonly heading: string };

function cellQuestion({ field, text, state, place, possible }: PlacedCell, table: AskedTable) {
  if (state !== "unread") return [];
  const blanks = { row: field.labels.row, col: field.labels.column, l: text.trim() };
  const where = sourcePlaceText(place);
  const pointer = cellPointer(table, field);
  const asked: Asked =
    possible === undefined
      ? { code: "ASK-UNREAD", pointer, parameters: blanks, alternatives: [], where }
      : {
          code: "ASK-JOINED",
          pointer,
          parameters: { ...blanks, r: possible },
          alternatives: [possible],
          where,
        };
  return [asked];
}

function doubtQuestion(doubt: Doubt, table: AskedTable): Asked {
  switch (doubt.type) {
    case "blank":
      return blankQuestion(doubt, table);
    case "label":
      return labelQuestion(doubt, table);
    case "count":
      return countQuestion(doubt, table);
    case "withdrawn":
      return withdrawnQuestion(doubt, table);
    case "column":
      return {
        code: "ASK-COLUMN",
        pointer: `/tables/${table.name}`,
        parameters: { t: table.heading, col: doubt.column.label },
        alternatives: [],
        where: "",
      };
    case "row":
      return {
        code: "ASK-ROW",
        pointer: rowPointer(table, doubt.row),
        parameters: { t: table.heading, row: doubt.row.label },
        alternatives: [],
        where: "",
      };
  }
}

type DoubtOf<Type extends Doubt["type"]> = Extract<Doubt, { readonly type: Type }>;

function blankQuestion({ row, cells }: DoubtOf<"blank">, table: AskedTable): Asked {
  return {
    code: "ASK-BLANK",
    pointer: rowPointer(table, row),
    parameters: {
      row: row.label || table.heading,
      col: cells.map((cell) => columnName(cell)).join("、"),
    },
    alternatives: ["0"],
    where: sourcePlaceText(cells[0]?.place ?? {}),
  };
}

const labelCodes = { unlike: "ASK-LABEL", elsewhere: "ASK-ORDER", place: "ASK-PLACE" } as const;

function labelQuestion(
  { row, text, values, place, why }: DoubtOf<"label">,
  table: AskedTable,
): Asked {
  return {
    code: labelCodes[why],
    pointer: rowPointer(table, row),
    parameters: { l: text.trim() || "@untitled", r: row.label, values: shown(values) },
    alternatives: [row.label],
    where: sourcePlaceText(place),
  };
}

function countQuestion(
  { row, tokens, readings, read }: DoubtOf<"count">,
  table: AskedTable,
): Asked {
  const isFull = tokens.length === row.columns.length;
  const open = isFull ? "ASK-REFUTED" : "ASK-COUNT";
  return {
    code: read ? "ASK-SPLIT" : open,
    pointer: rowPointer(table, row),
    parameters: {
      row: row.label || table.heading,
      l: tokens.length,
      r: row.columns.length,
      values: shown(tokens),
    },
    alternatives: readings,
    where: sourcePlaceText(tokens[0]?.place ?? {}),
  };
}

function withdrawnQuestion({ field, text, place }: DoubtOf<"withdrawn">, table: AskedTable): Asked {
  return {
    code: "ASK-UNREAD",
    pointer: cellPointer(table, field),
    parameters: { row: field.labels.row, col: field.labels.column, l: text.trim() },
    alternatives: [text.replaceAll(/\s/g, "")],
    where: sourcePlaceText(place),
  };
}

function cellPointer({ name }: AskedTable, { path }: Field): string {
  return `/tables/${name}/${path.replaceAll(".", "/")}`;
}

/** A row with numbers of one row name; the disputes' one row has several, and the table is meant. */
function rowPointer({ name }: AskedTable, { columns: [first] }: ModelRow): string {
  if (!first || name === "disputes") return `/tables/${name}`;
  return `/tables/${name}/${first.field.row.replaceAll(".", "/")}`;
}

function columnName({ field: { labels, path } }: BlankCell): string {
  return path.startsWith("review") || path.startsWith("lawsuit")
    ? `${labels.row}${labels.column}`
    : labels.column;
}
