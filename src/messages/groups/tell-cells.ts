import type { Finding } from "../finding.ts";
import { type Language, sentence } from "../sentences.ts";

/** A mandated table, as far as it takes to name its rows and columns. */
export type TableShape = { readonly name: string; readonly fields: readonly CellShape[] };

type CellShape = {
  readonly row: string;
  readonly column: string;
  readonly labels: { readonly row: string; readonly column: string };
};

type Telling = {
  readonly tables: () => readonly TableShape[];
  readonly language: Language;
};

/**
 * Names the cells of findings in one table: whole rows and columns by their labels, of other rows
 * how many they are. Totals that are added up belong to their rows without being named.
 */
export function tellCells(
  group: readonly Finding[],
  all: readonly Finding[],
  { tables, language }: Telling,
): string {
  const found = new Set(group.map(keyOf));
  const name = group[0]?.place.cell?.table;
  const isFound = (field: CellShape) => found.has(keyIn(name, field));
  const isAdded = addedUp(group, all);
  const fields = (tableOf(name, found, tables())?.fields ?? []).filter(
    (field) => isFound(field) || !isAdded(field),
  );
  if (fields.length > 0 && fields.every(isFound)) return sentence("GROUP-TABLE", {}, language);
  const rows = wholeLines(fields, isFound, "row");
  const rest = fields.filter(({ row }) => !rows.has(row));
  const columns = wholeLines(rest, isFound, "column");
  const others = group.filter(({ place: { cell } }) => {
    return cell && !rows.has(cell.row) && !columns.has(cell.column);
  });
  const inColumns = rows.size > 0 ? "GROUP-OTHER-COLUMNS" : "GROUP-COLUMNS";
  const parts = [
    rows.size > 0 ? namedLines("GROUP-ROWS", [...rows.values()], language) : "",
    columns.size > 0 ? namedLines(inColumns, [...columns.values()], language) : "",
    countedLines(others, language),
  ];
  return parts.filter(Boolean).join(language === "en" ? "; " : "；");
}

/** Totals that were left to be added up, and are no findings of the same sort. */
function addedUp(
  group: readonly Finding[],
  all: readonly Finding[],
): (field: CellShape) => boolean {
  if (group[0]?.rule === "NUM-BLANK") {
    return ({ row, column }) => column === "total" || /(?:^|\.)total$/.test(row);
  }
  const table = group[0]?.place.cell?.table;
  const computed = new Set(all.filter(({ rule }) => rule === "TOTAL-COMPUTED").map(keyOf));
  return (field) => computed.has(keyIn(table, field));
}

/** The edition is not told: the table that has all of the cells. */
function tableOf(
  name: string | undefined,
  found: ReadonlySet<string>,
  tables: readonly TableShape[],
): TableShape | undefined {
  return tables.find((table) => {
    const keys = new Set(table.fields.map((field) => keyIn(table.name, field)));
    return table.name === name && [...found].every((key) => keys.has(key));
  });
}

/** Lines of more than one cell of which every cell is found, with their labels. */
function wholeLines(
  fields: readonly CellShape[],
  isFound: (field: CellShape) => boolean,
  along: "row" | "column",
): Map<string, string> {
  const lines = new Map<string, CellShape[]>();
  for (const field of fields) lines.set(field[along], [...(lines.get(field[along]) ?? []), field]);
  const whole = [...lines].filter(([, cells]) => cells.length > 1 && cells.every(isFound));
  return new Map(whole.map(([name, [cell]]) => [name, cell?.labels[along] ?? name]));
}

const mostNames = 6;

function namedLines(
  code: "GROUP-ROWS" | "GROUP-COLUMNS" | "GROUP-OTHER-COLUMNS",
  names: readonly string[],
  language: Language,
): string {
  const quoted = names.slice(0, mostNames).map((name) => `“${name}”`);
  const more = names.length > mostNames ? sentence("GROUP-MORE", {}, language) : "";
  const l = quoted.join(language === "en" ? ", " : "") + more;
  return sentence(code, { l, count: names.length }, language);
}

/** How many cells of each row, or of each column where those are fewer. */
function countedLines(others: readonly Finding[], language: Language): string {
  const counted = (along: "row" | "column") => {
    const counts = new Map<string, number>();
    for (const { place } of others) {
      const label = place.cell?.labels[along] ?? "";
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts];
  };
  const [rows, columns] = [counted("row"), counted("column")];
  const lines = columns.length < rows.length ? columns : rows;
  const told = lines.map(([l, count]) => sentence("GROUP-IN-LINE", { l, count }, language));
  const more = told.length > mostNames ? sentence("GROUP-MORE", {}, language) : "";
  return told.slice(0, mostNames).join(language === "en" ? ", " : "、") + more;
}

function keyOf({ place: { cell } }: Finding): string {
  return cell ? keyIn(cell.table, cell) : "";
}

function keyIn(
  table: string | undefined,
  { row, column }: Pick<CellShape, "row" | "column">,
): string {
  return `${table}/${row}/${column}`;
}
