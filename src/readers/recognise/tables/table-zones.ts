import { isBlank, readNumber } from "../../../report/read/read-number.ts";
import type { SourceBlock, SourceParagraph, SourceTable } from "../../source.ts";
import { mark } from "../doubts/doubtful-figure.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { likeness, normalise } from "../labels/labels.ts";
import type { Token } from "../rows/data-rows.ts";
import { isOneFigure, looksLikeValue } from "../values.ts";

/** A table of the file: its cells, or only its words in their order. */
export type Piece =
  | { readonly type: "cells"; readonly table: SourceTable }
  | { readonly type: "words"; readonly tokens: readonly Token[] };

export type Zoned = SourceParagraph | Piece;

/** Paragraphs that cannot belong to a table are longer than this. */
const longestLabel = 45;
/** Lines that may stand between two lines of a table without being one. */
const mostStrangers = 6;

/** Finds tables that are written as text: a cell a line, or cells parted by tabs or blanks. */
export function findZones(blocks: readonly SourceBlock[], models: readonly GridModel[]): Zoned[] {
  const labels = [...new Set(models.flatMap(({ labels: own }) => [...own]))];
  const kinds = blocks.map((block) => kindOf(block, labels));
  const zoned: Zoned[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = kinds[at] === "label" ? endOfRows(blocks, endOfZone(kinds, at)) : at;
    const lines = blocks.slice(at, end);
    if (isTable(lines, kinds.slice(at, end))) {
      zoned.push({ type: "words", tokens: lines.flatMap(toTokens) });
      at = end;
      continue;
    }
    const block = blocks[at] as SourceBlock;
    zoned.push(block.type === "table" ? { type: "cells", table: block } : withoutTabs(block));
    at++;
  }
  return zoned;
}

/** In prose a tab is a blank; no document prints one. */
function withoutTabs(paragraph: SourceParagraph): SourceParagraph {
  return { ...paragraph, text: paragraph.text.replaceAll("\t", " ") };
}

type Kind = "label" | "value" | "blank" | "stranger" | "end";

function kindOf(block: SourceBlock, labels: readonly string[]): Kind {
  if (block.type === "table") return "end";
  const tokens = tokensOf(block).filter(({ text }) => text.trim() !== "");
  if (tokens.length === 0 || isRule(block.text)) return "blank";
  if (tokens.some(({ text }) => isTableWord(text, labels))) return "label";
  if (tokens.every(({ text }) => looksLikeValue(text))) return "value";
  if (isLabelled(tokens, labels)) return "label";
  return tokens.some(({ text }) => /。/.test(text) || text.length > longestLabel) ||
    isHeading(block)
    ? "end"
    : "stranger";
}

/** Labels with single blanks between, alone or before numbers: `三、本年度办理结果 （一）予以公开 26`. */
function isLabelled(tokens: readonly Token[], labels: readonly string[]): boolean {
  const words = tokens.filter(({ text }) => !looksLikeValue(text));
  if (words.some(({ text }) => /[。；]/.test(text))) return false;
  const parts = words.flatMap(({ text }) => text.trim().split(/\s+/));
  if (parts.length === words.length) return false;
  const isWord = (text: string) => isTableWord(text, labels);
  return words.length < tokens.length ? parts.some(isWord) : parts.every(isWord);
}

/** A heading of the report's own: `三、收到和处理……`. */
function isHeading({ text }: SourceParagraph): boolean {
  return /^\s*[一二三四五六七八九十]{1,3}、/.test(text);
}

function isTableWord(text: string, labels: readonly string[]): boolean {
  const key = normalise(text);
  if (key.length < 2 || text.trim().length > longestLabel) return false;
  return labels.some(
    (label) =>
      label === key ||
      (key.length > 3 && label.includes(key)) ||
      (Math.abs(label.length - key.length) < 5 && key.length > 3 && likeness(label, key) > 0.8),
  );
}

function endOfZone(kinds: readonly Kind[], from: number): number {
  let end = from + 1;
  let strangers = 0;
  for (let at = from + 1; at < kinds.length; at++) {
    const kind = kinds[at];
    if (kind === "end") break;
    if (kind === "label" || kind === "value") {
      end = at + 1;
      strangers = 0;
    } else if (kind === "stranger" && ++strangers > mostStrangers) break;
  }
  return end;
}

/** Rows that the format does not know, right behind a table: a short label and its numbers. */
function endOfRows(blocks: readonly SourceBlock[], from: number): number {
  const next = blocks.slice(from).findIndex((block) => !isUnknownRow(block));
  return next < 0 ? blocks.length : from + next;
}

function isUnknownRow(block: SourceBlock): boolean {
  if (block.type === "table" || /[。；]/.test(block.text) || isHeading(block)) return false;
  const [label, ...values] = tokensOf(block);
  return (
    label !== undefined &&
    label.text.length <= longestLabel &&
    /\p{Script=Han}/u.test(label.text) &&
    values.length > 0 &&
    values.every(({ text }) => looksLikeValue(text)) &&
    values.some(({ text }) => !isBlank(text))
  );
}

/** Two labels and two numbers at least, or it is prose. */
function isTable(blocks: readonly SourceBlock[], kinds: readonly Kind[]): boolean {
  if (!kinds.includes("label")) return false;
  const tokens = blocks.flatMap(toTokens);
  const figures = tokens.filter(({ text }) => isOneFigure(text));
  return figures.length > 1 && tokens.length - figures.length > 1;
}

function toTokens(block: SourceBlock): Token[] {
  return block.type === "table" || isRule(block.text) ? [] : tokensOf(block);
}

/** A line drawn between two others, or a box; one dash is a cell with nothing in it. */
export function isRule(text: string): boolean {
  return /^\s*(?:[-—–_=*·.…~]{3,}|[□■☐▢]+)\s*$/u.test(text);
}

/** The cells of a line: parted by tabs, bars or wide blanks; numbers also by single ones. */
export function tokensOf({ text, place }: Pick<SourceParagraph, "text" | "place">): Token[] {
  if (text.trim() === "") return text === "" ? [] : [{ text: "", place }];
  const cells = cut(text).flatMap((cell) => cutRows(cell.trim()).flatMap(cutNumbers));
  return cells.map((cell, index) => ({
    text: cell,
    place: cells.length > 1 ? { ...place, cell: index + 1 } : place,
  }));
}

function cut(text: string): string[] {
  const line = text.replace(/^[ \u3000\u00a0]*[|｜]?/, "").replace(/[|｜][ \u3000]*$/, "");
  if (line.includes("\t")) return line.replace(/^\t/, "").split(/(?<! ) *\t */);
  return line.split(/[|｜]/).flatMap((part) => part.trim().split(/ {2,}|\u3000{2,}/));
}

const number = `[增减+\\-]?[\\d０-９][\\d０-９,，.．]*(?:万元|元|件)?${mark}{0,3}`;
/** A longer one is prose; to find numbers at its end could take very long. */
const longestLine = 1000;
const numbersAtEnd = new RegExp(`^(.*?)((?:(?:^|[ \\u3000])${number})+)$`, "u");

/** Fewer numbers one behind the other may stand in prose. */
const leastNumbers = 3;

/** Several rows in one line, parted where words follow numbers. */
function cutRows(cell: string): string[] {
  if (cell.length > longestLine || !/\d[ \u3000]/.test(cell)) return [cell];
  const rows: string[][] = [[]];
  let numbers = 0;
  for (const part of cell.split(/[ \u3000]+/)) {
    const isNumber = readNumber(part) !== undefined;
    if (!isNumber && numbers >= leastNumbers) rows.push([]);
    numbers = isNumber ? numbers + 1 : 0;
    rows.at(-1)?.push(part);
  }
  return rows.length === 1 ? [cell] : rows.map((parts) => parts.join(" "));
}

function cutNumbers(cell: string): string[] {
  const match = cell.length <= longestLine ? numbersAtEnd.exec(cell) : null;
  if (!match) return [cell];
  const label = (match[1] ?? "").trim();
  const numbers = (match[2] ?? "").trim().split(/[ \u3000]+/);
  return label === "" ? numbers : [label, ...numbers];
}

export function isBlankLine(one: Zoned): boolean {
  return one.type === "paragraph" && !one.own && one.text.trim() === "";
}
