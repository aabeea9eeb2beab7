import type { CellShape, TableShape } from "../frames.ts";
import { descendants, type Element, isBlock, isWordless, type Node } from "./elements.ts";
import { cellsOf } from "./table.ts";
import { collapsed } from "./words.ts";

type IsGone = (element: Element) => boolean;

/** A table in tables is looked at with each of them. */
const known = new WeakMap<Element, TableShape>();

/** What a table of a page holds in its cells, as far as it is drawn. */
export function shapeOf(table: Element, isGone: IsGone): TableShape {
  const found = known.get(table);
  if (found) return found;
  const rows = descendants(table, ["tr"], ["table"]).filter((row) => !isGone(row));
  const shape = rows.map((row) =>
    cellsOf(row)
      .filter((cell) => !isGone(cell))
      .map((cell) => cellShape(cell, isGone)),
  );
  known.set(table, shape);
  return shape;
}

function cellShape(cell: Element, isGone: IsGone): CellShape {
  const found: Found = { text: [], tables: [] };
  collect(cell.childNodes, found, isGone);
  const lines = found.text
    .join("")
    .split("\n")
    .map((line) => line.trim());
  return { lines: lines.filter((line) => line !== ""), tables: found.tables };
}

type Found = { readonly text: string[]; readonly tables: TableShape[] };

/** Blocks and breaks part lines. */
function collect(nodes: readonly Node[], found: Found, isGone: IsGone): void {
  for (const node of nodes) {
    if ("value" in node && node.nodeName === "#text") found.text.push(collapsed(node.value));
    else if ("tagName" in node && !isWordless(node) && !isGone(node)) add(node, found, isGone);
  }
}

function add(element: Element, found: Found, isGone: IsGone): void {
  const isTable = element.tagName === "table";
  const parting = isTable || element.tagName === "br" || isBlock(element) ? "\n" : "";
  found.text.push(parting);
  if (isTable) found.tables.push(shapeOf(element, isGone));
  else collect(element.childNodes, found, isGone);
  found.text.push(parting);
}
