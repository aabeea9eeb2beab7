import type { Item } from "./items.ts";

/** Top to bottom, left to right; each line of the cell a line of the text. */
export function cellText(items: readonly Item[]): string {
  return linesOf(items)
    .map((line) =>
      line
        .map((item, index) => (isApart(item, line[index - 1]) ? " " : "") + item.text)
        .join("")
        .trim(),
    )
    .join("\n");
}

/** Whether a blank stands before a word of a line. */
export function isApart(item: Item, before: Item | undefined): boolean {
  return gapBefore(item, before) > 0.2 * item.size;
}

/** In pt. */
export function gapBefore(item: Item, before: Item | undefined): number {
  return before ? item.x - before.x - before.width : 0;
}

/** Words by their baselines, from the top. */
export function linesOf(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((one, other) => other.y - one.y || one.x - other.x);
  const lines: Item[][] = [];
  for (const item of sorted) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(first.y - item.y) < Math.min(first.size, item.size) * 0.4) {
      last.push(item);
    } else lines.push([item]);
  }
  return lines.map((line) => line.sort((one, other) => one.x - other.x));
}
