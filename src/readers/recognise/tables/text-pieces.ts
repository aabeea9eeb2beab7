import { isBlank } from "../../../report/read/read-number.ts";
import { columnLabels } from "../labels/columns.ts";
import type { GridModel, ModelColumn } from "../labels/grid-model.ts";
import { likeness, normalise } from "../labels/labels.ts";
import type { DataRow, HeaderLabel, Token } from "../rows/data-rows.ts";
import { looksLikeValue } from "../values.ts";

/** The rows with numbers of a table of which only the words are left, in their order. */
export function rowsOfTokens(tokens: readonly Token[], model: GridModel): DataRow[] {
  const rows: OpenRow[] = [];
  for (const token of tokens) {
    const last = rows.at(-1);
    if (!looksLikeValue(token.text)) addLabel(token, rows, model);
    else if (last) last.values.push(token);
    else if (!isBlank(token.text)) rows.push({ labels: [], values: [token] });
  }
  return withHeaders(rows, model);
}

type OpenRow = { readonly labels: Token[]; readonly values: Token[] };

/** A label after numbers begins a row; blank cells before a label belong to no column. */
function addLabel(token: Token, rows: OpenRow[], model: GridModel): void {
  const last = rows.at(-1);
  const isFull = last?.values.some(({ text }) => !isBlank(text)) ?? true;
  const isBlankRow = last && last.values.length > 0 && isRowLabel(last.labels, model);
  if (!last || isFull || isBlankRow) rows.push({ labels: [token], values: [] });
  else {
    last.values.length = 0;
    last.labels.push(token);
  }
}

/** Whether the row may be a row of the table all of whose cells are blank. */
function isRowLabel(labels: readonly Token[], { rows }: GridModel): boolean {
  const key = normalise(labels.at(-1)?.text ?? "");
  return rows.some((row) => row.key !== "" && likeness(key, row.key) > 0.85);
}

function withHeaders(
  rows: readonly { labels: Token[]; values: Token[] }[],
  model: GridModel,
): DataRow[] {
  let header: readonly HeaderLabel[] | undefined;
  return rows.map((row) => {
    header = headerIn(row.labels, model) ?? header;
    const isBelowLabel = row.labels.length > 0 && row.values[0]?.place.cell === 1;
    return { ...row, header, isBelowLabel, isRest: row.values.length === 0 };
  });
}

/** The labels over the columns, among those that stand before a row's numbers, its own the last. */
export function headerIn(labels: readonly Token[], model: GridModel): HeaderLabel[] | undefined {
  const isBanded = model.rows.some(
    ({ columns }) => columns.length !== model.rows[0]?.columns.length,
  );
  return isBanded ? bandHeader(labels.slice(0, -1), model) : wholeHeader(labels, model);
}

/** Under every band of 主动公开 a line of its own: 信息内容 and the columns. */
function bandHeader(labels: readonly Token[], model: GridModel): HeaderLabel[] | undefined {
  const begin = labels.findLastIndex(({ text }) => likeness(normalise(text), "信息内容") > 0.7);
  if (begin < 0) return undefined;
  const header = labels.slice(begin + 1).map((one) => ({ ...toHeader(one), loose: true }));
  return columnLabels(header, model);
}

function toHeader({ text }: Token): HeaderLabel {
  const key = normalise(text);
  return { text, key, stack: key };
}

/** The columns whose labels are met before the first number. */
function wholeHeader(labels: readonly Token[], { rows }: GridModel): HeaderLabel[] | undefined {
  const columns = rows[0]?.columns ?? [];
  const keys = labels.map(toHeader);
  const distinct = new Set(columns.map(({ key }) => key));
  if (distinct.size < columns.length) {
    const known = keys.filter(({ key }) => distinct.has(key));
    return known.length * 2 > columns.length ? known : undefined;
  }
  const found = columns.filter((column) => keys.some(({ key }) => isSame(key, column)));
  return found.length * 2 > columns.length
    ? found.map(({ key, stack, label }) => ({ key, stack, text: label }))
    : undefined;
}

function isSame(key: string, column: ModelColumn): boolean {
  return likeness(key, column.key) > 0.75;
}
