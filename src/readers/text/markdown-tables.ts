import type { SourcePlace } from "../../messages/source-place.ts";
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from "../source.ts";
import { isTableRuler, withoutMarks } from "./markdown-marks.ts";

/** Lines of a file in Markdown, their marks taken off; lines between bars, a ruler the second, are a table. */
export function markdownBlocks(lines: readonly string[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = beginsTable(lines, at) ? endOfTable(lines, at) : at + 1;
    blocks.push(
      end > at + 1 ? readTable(lines.slice(at, end), at + 1) : readLine(lines[at], at + 1),
    );
    at = end;
  }
  return blocks;
}

function beginsTable(lines: readonly string[], at: number): boolean {
  return isRow(lines[at] ?? "") && isTableRuler(lines[at + 1] ?? "");
}

function isRow(line: string): boolean {
  const plain = line.trim();
  return plain.length > 1 && plain.startsWith("|") && plain.endsWith("|");
}

function endOfTable(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at > from && !isRow(line));
  return next < 0 ? lines.length : next;
}

function readTable(lines: readonly string[], first: number): SourceTable {
  const rows = lines.flatMap((line, at) =>
    isTableRuler(line) ? [] : [readCells(line, { line: first + at })],
  );
  return { type: "table", place: { line: first }, rows };
}

function readLine(line = "", at: number): SourceParagraph {
  return { type: "paragraph", text: withoutMarks(line), place: { line: at } };
}

/** A bar behind a backslash parts no cells. */
function readCells(line: string, place: SourcePlace): SourceCell[] {
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.map((cell, at) => ({
    text: withoutMarks(cell.trim()),
    rowSpan: 1,
    colSpan: 1,
    place: { ...place, cell: at + 1 },
  }));
}
