import type { FilledArea, Rule } from "../../layout/page.ts";
import { type Content, put, putSteps, putWhole } from "../content.ts";
import type { Ids } from "./ids.ts";
import { stepsFromPt, stepsPerMm } from "./units.ts";

/** Edges of what a path covers, and where it goes; from the sheet's upper left corner. */
type Box = { left: number; top: number; right: number; bottom: number };

/** Beyond the ink: what sticks out of a boundary is cut off, and readers round. */
const margin = 0.1 * stepsPerMm;

/** Rules of one width are one path with square ends, which close the corners of a table. */
export function putRules(content: Content, rules: readonly Rule[], ids: Ids): void {
  for (const [widthPt, own] of grouped(rules, ({ widthPt }) => widthPt)) {
    const width = stepsFromPt(widthPt);
    const lines = own.map(({ fromX, fromY, toX, toY }) =>
      [fromX, fromY, toX, toY].map(stepsFromPt),
    );
    const box = boxAround(lines, Math.ceil(width / 2) + margin);
    put(content, '<ofd:PathObject ID="');
    putWhole(content, ids.next());
    putBoundary(content, box);
    put(content, ' LineWidth="');
    putSteps(content, width, stepsPerMm);
    put(content, '" Cap="Square" Stroke="true" Fill="false">');
    put(content, '<ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>');
    putPaths(content, lines, { box, closes: false });
  }
}

/** Bars of one grey are one path. @returns the ids of the objects. */
export function putBars(content: Content, bars: readonly FilledArea[], ids: Ids): number[] {
  return [...grouped(bars, ({ gray }) => gray)].map(([gray, own]) => {
    const corners = own.map(cornersOf);
    const box = boxAround(corners, margin);
    const id = ids.next();
    put(content, '<ofd:PathObject ID="');
    putWhole(content, id);
    putBoundary(content, box);
    put(content, ' Stroke="false" Fill="true"><ofd:FillColor Value="');
    // Three numbers: readers draw a single one black, or nothing.
    const value = Math.round(255 * gray);
    put(content, `${value} ${value} ${value}"/><ofd:AbbreviatedData>`);
    putPaths(content, corners, { box, closes: true });
    return id;
  });
}

function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => number,
): Map<number, Thing[]> {
  const groups = new Map<number, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing)) ?? [];
    group.push(thing);
    groups.set(keyOf(thing), group);
  }
  return groups;
}

/** Clockwise from the upper left. */
function cornersOf({ leftPt, topPt, widthPt, heightPt }: FilledArea): number[] {
  const [left, top] = [stepsFromPt(leftPt), stepsFromPt(topPt)];
  const [right, bottom] = [stepsFromPt(leftPt + widthPt), stepsFromPt(topPt + heightPt)];
  return [left, top, right, top, right, bottom, left, bottom];
}

/** @param lines - of each its points, x before y. */
function boxAround(lines: readonly (readonly number[])[], around: number): Box {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      box.left = Math.min(box.left, x - around);
      box.right = Math.max(box.right, x + around);
      box.top = Math.min(box.top, y - around);
      box.bottom = Math.max(box.bottom, y + around);
    }
  }
  return box;
}

function putBoundary(content: Content, { left, top, right, bottom }: Box): void {
  put(content, '" Boundary="');
  putPoint(content, left, top);
  put(content, " ");
  putPoint(content, right - left, bottom - top);
  put(content, '"');
}

function putPoint(content: Content, x: number, y: number): void {
  putSteps(content, x, stepsPerMm);
  put(content, " ");
  putSteps(content, y, stepsPerMm);
}

/** Points are told from the boundary's corner. @see GB/T 33190-2016, 9.1 (abbreviated data) */
function putPaths(
  content: Content,
  lines: readonly (readonly number[])[],
  { box, closes }: { readonly box: Box; readonly closes: boolean },
): void {
  let separator = "";
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      put(content, at === 0 ? `${separator}M ` : " L ");
      putPoint(content, (line[at] ?? 0) - box.left, (line[at + 1] ?? 0) - box.top);
    }
    if (closes) put(content, " C");
    separator = " ";
  }
  put(content, "</ofd:AbbreviatedData></ofd:PathObject>");
}
