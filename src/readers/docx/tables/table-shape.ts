import type { CellShape, TableShape } from "../../frames.ts";
import { descend, type XmlElement } from "../../xml.ts";
import { blocks, contentOf } from "../containers.ts";
import { wordsIn } from "../words.ts";
import { isDeletedCell, rowKind } from "./left-rows.ts";
import { mergeOf } from "./placed-cells.ts";

/** A table in tables is looked at with each of them. */
const known = new WeakMap<XmlElement, TableShape>();

/** What a table of a text holds in its cells, as far as it is seen. */
export function shapeOf(table: XmlElement): TableShape {
  const found = known.get(table);
  if (found) return found;
  const rows = contentOf(table, ["tr"]).filter((row) => rowKind(row) === undefined);
  const shape = rows.map((row) => contentOf(row, ["tc"]).filter(isShown).map(cellShape));
  known.set(table, shape);
  return shape;
}

/** Neither deleted nor covered by a cell that reaches down. */
function isShown(cell: XmlElement): boolean {
  return !isDeletedCell(cell) && mergeOf(descend(cell, "tcPr")) !== "goes on";
}

function cellShape(cell: XmlElement): CellShape {
  const content = contentOf(cell, blocks);
  const inner = content.filter(({ name }) => name === "tbl");
  const lines = content.filter(({ name }) => name !== "tbl").map(wordsIn);
  return {
    lines: lines.filter((line) => line !== ""),
    tables: inner.map(shapeOf),
    ...(content.some(({ name }) => name === "altChunk") ? { holdsDocument: true } : {}),
  };
}
