import { nameOf, numberOf, textOf } from "../pdf-file.ts";
import { type Pdf, type Rule, unless } from "../rule.ts";
import { attributesOf, childElements, type Element } from "../structure.ts";
import { describe } from "./structure-rules.ts";

/** Tables: their grid is full, and every figure has its headers. */
export const tableRules: readonly Rule[] = [
  {
    clauses: "ISO 32000-1:2008 14.8.5.7 (spans)",
    demand: "Spans are whole numbers from 1 on.",
    broken: (pdf) =>
      cells(pdf, ({ rows, columns }) =>
        [rows, columns].every((span) => Number.isInteger(span) && span > 0),
      ),
  },
  {
    clauses: "ISO 14289-1:2014 7.2 (table grid)",
    demand: "Cells do not overlap, and all rows cover the same columns to their ends.",
    broken: (pdf) =>
      tables(pdf).flatMap((table) => unless(isFullGrid(pdf, table), describe(table))),
  },
  {
    clauses: "ISO 14289-1:2014 7.5 · Matterhorn 15-003",
    demand: "Every header says whether it heads a row or a column.",
    broken: (pdf) =>
      cells(pdf, ({ element, scope }) => {
        const isHeader = element.standardType === "TH";
        return !isHeader || ["Row", "Column", "Both"].includes(scope ?? "");
      }),
  },
  {
    clauses: "ISO 32000-1:2008 14.8.5.7 (Headers)",
    demand: "The headers a cell names are headers of its table.",
    broken: (pdf) =>
      tables(pdf).flatMap((table) => {
        const own = rowsOf(table)
          .flatMap(childElements)
          .map((element) => readCell(pdf, element));
        const ids = new Set(own.filter(isHeader).map(({ id }) => id));
        return own
          .filter(({ headers }) => !headers.every((header) => ids.has(header)))
          .map(({ element }) => describe(element));
      }),
  },
  {
    clauses: "Matterhorn 15-005",
    demand: "Every cell of figures names a header of its row and one of its column, by its scope.",
    broken: (pdf) =>
      tables(pdf).flatMap((table) => {
        const own = rowsOf(table)
          .flatMap(childElements)
          .map((element) => readCell(pdf, element));
        const scopes = new Map(own.filter(isHeader).map(({ id, scope }) => [id, scope]));
        return own
          .filter(({ element, headers }) => element.standardType === "TD" && headers.length > 0)
          .filter(
            ({ headers }) =>
              !isHeadedTwice(
                headers.map((id) => scopes.get(id)),
                scopes,
              ),
          )
          .map(({ element }) => describe(element));
      }),
  },
  {
    clauses: "ISO 14289-1:2014 7.5 (figures)",
    demand: "In a table that has headers, every cell that is none names one.",
    broken: (pdf) =>
      tables(pdf).flatMap((table) => {
        const own = rowsOf(table)
          .flatMap(childElements)
          .map((element) => readCell(pdf, element));
        return own.some(isHeader)
          ? own
              .filter(
                (cell) => !isHeader(cell) && cell.headers.length === 0 && !isCorner(cell, own),
              )
              .map(({ element }) => describe(element))
          : [];
      }),
  },
];

/** The first cell of a table may explain it. */
function isCorner(cell: Cell, own: readonly Cell[]): boolean {
  return own[0]?.element === cell.element;
}

type Cell = {
  readonly element: Element;
  readonly rows: number;
  readonly columns: number;
  readonly id: string;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
};

function tables({ structure }: Pdf): Element[] {
  return structure.elements.filter(({ standardType }) => standardType === "Table");
}

/** Rows, those of head, body and foot included. */
function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((kid) => (kid.standardType === "TR" ? [kid] : rowsOf(kid)));
}

function readCell(pdf: Pdf, element: Element): Cell {
  const attributes = attributesOf(pdf, element);
  const headers = attributes["/Headers"];
  return {
    element,
    rows: numberOf(pdf, attributes["/RowSpan"]) ?? 1,
    columns: numberOf(pdf, attributes["/ColSpan"]) ?? 1,
    id: textOf(pdf, element.dictionary["/ID"]) ?? "",
    scope: nameOf(pdf, attributes["/Scope"]),
    headers: Array.isArray(headers) ? headers.map((header) => textOf(pdf, header) ?? "") : [],
  };
}

function isHeader({ element }: Cell): boolean {
  return element.standardType === "TH";
}

function cells(pdf: Pdf, isKept: (cell: Cell) => boolean): string[] {
  return tables(pdf)
    .flatMap(rowsOf)
    .flatMap(childElements)
    .map((element) => readCell(pdf, element))
    .filter((cell) => !isKept(cell))
    .map(({ element }) => describe(element));
}

/** A table without headers beside its rows has none to name. */
function isHeadedTwice(
  scopes: readonly (string | undefined)[],
  all: ReadonlyMap<string, string | undefined>,
): boolean {
  const has = (scope: string) => scopes.includes(scope) || ![...all.values()].includes(scope);
  return has("Row") && has("Column");
}

/** Lays the cells out in the first free place of each row, as readers do. */
function isFullGrid(pdf: Pdf, table: Element): boolean {
  const grid = rowsOf(table).map((): boolean[] => []);
  const isFree = rowsOf(table).flatMap((row, at) =>
    childElements(row).map((element) => place(grid, at, readCell(pdf, element))),
  );
  const width = grid[0]?.length ?? 0;
  const isFull = grid.every((row) => row.length === width && Array.from(row).every(Boolean));
  return isFree.every(Boolean) && isFull && width > 0;
}

/** @returns whether all places the cell covers were free, and in the table. */
function place(grid: boolean[][], row: number, { rows, columns }: Cell): boolean {
  const line = grid[row] ?? [];
  const free = line.findIndex((_, column) => !line[column]);
  const from = free < 0 ? line.length : free;
  let isFree = row + rows <= grid.length;
  for (const covered of grid.slice(row, row + rows)) {
    for (let column = from; column < from + columns; column += 1) {
      isFree &&= !covered[column];
      covered[column] = true;
    }
  }
  return isFree;
}
