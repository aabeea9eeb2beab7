import type { SourceParagraph } from "../../source.ts";
import { isPageNumber } from "../../unwrap-lines.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { isAlike, normalise } from "../labels/labels.ts";
import { isRule } from "./table-zones.ts";

/** What stands before a piece of a table. */
export type Gap = {
  /** The paragraphs before the piece, back to another one. */
  readonly gap: readonly SourceParagraph[];
  /** The table of the piece before. */
  readonly before: string | undefined;
  readonly models: readonly GridModel[];
};

type Line = { readonly paragraph: SourceParagraph; readonly kind: LineKind };

/**
 * A label of the table; a mark that a page's end leaves, as its number; a rule or nothing at all;
 * or other words, which are the report's text.
 */
type LineKind = "label" | "mark" | "rule" | "text";

/** What stands before a piece and goes with it: all since the part before, or labels right over it. */
export function linesBefore(name: string, { gap, before, models }: Gap): Line[] {
  const labels = labelsOf(models.filter(({ grid }) => grid.name === name));
  const lines: Line[] = [];
  for (const paragraph of gap.toReversed()) {
    const kind = kindOf(paragraph, labels);
    if (kind === "text") break;
    lines.unshift({ paragraph, kind });
  }
  if (name === before && lines.length === gap.length) return lines;
  const over = lines.slice(lines.findLastIndex(({ kind }) => kind === "mark") + 1);
  return over.some(({ kind }) => kind === "label") ? over : [];
}

function labelsOf(models: readonly GridModel[]): string[] {
  return [...new Set(models.flatMap(({ labels }) => [...labels]))];
}

/** `续表`, `（续上页）`, `表2（续）`, their blanks taken out. */
const goesOn = /^[（(]?(?:[续接]上?[页表]?\d{0,2}|(?:附?表|第)?\d{1,2}表?[（(]?续表?)[）)]?$/u;

function kindOf({ text }: SourceParagraph, labels: readonly string[]): LineKind {
  const line = text.trim();
  if (line === "" || isRule(line)) return "rule";
  if (isLabelLine(line, labels)) return "label";
  const isMark =
    isPageNumber(line) || /^\d{1,3}$/.test(line) || goesOn.test(line.replaceAll(/\s/g, ""));
  return isMark || normalise(line) === "" ? "mark" : "text";
}

const longestLine = 60;

/** A label, or several in brackets and between blanks: `申请人情况（自然人）`. */
function isLabelLine(line: string, labels: readonly string[]): boolean {
  if (line.length > longestLine) return false;
  const parts = [line].concat(line.split(/[\s（()）]+/).filter(Boolean));
  const [whole, ...others] = parts.map(normalise);
  return isLabel(whole ?? "", labels) || others.every((part) => isLabel(part, labels));
}

function isLabel(key: string, labels: readonly string[]): boolean {
  const isIn = (label: string) => label.startsWith(key) || isAlike(label, key, 0.8);
  return labels.some((label) => label === key || (key.length > 4 && isIn(label)));
}
