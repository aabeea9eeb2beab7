import { breakCost } from "./break-costs.ts";
import { mayHang } from "./character-classes.ts";
import { type MeasuredText, naturalWidth } from "./measured-text.ts";

/** Where a line ends, and how it comes to its width. */
export type LineEnd = { readonly end: number; readonly way: "fit" | "hang" };

export type Room = {
  readonly widthPt: number;
  readonly emPt: number;
  readonly fill: "justified" | "ragged";
};

type Choice = LineEnd & { readonly cost: number };

/** A mark in the margin is less to bear than half an em of white on the line. */
const hangCost = 0.5;

/** Sums of widths are not exact: a hundredth of a point is nothing. */
const tolerancePt = 0.01;

/** The end of the line that begins at `start`: the break that costs least. */
export function chooseEnd(text: MeasuredText, start: number, room: Room): LineEnd {
  const full = fillLine(text, start, room.widthPt);
  if (breakCost(text, full) === 0) return { end: full, way: "fit" };
  const choices = [...pushDown(text, start, full, room), ...hang(text, start, full, room)];
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best), {
    end: full,
    way: "fit",
    cost: breakCost(text, full) + whiteCost(text, start, full, room),
  });
}

/** As many characters as the width holds, but at least one, with the blanks behind them. */
function fillLine({ characters, gapPt }: MeasuredText, start: number, widthPt: number): number {
  let sumPt = characters[start]?.widthPt ?? 0;
  for (let end = start + 1; end < characters.length; end++) {
    const next = characters[end];
    sumPt += gapPt + (next?.widthPt ?? 0);
    if (next?.class !== "space" && sumPt > widthPt + tolerancePt) return end;
  }
  return characters.length;
}

/** Every earlier end up to the first that is free: behind that, lines only grow emptier. */
function pushDown(text: MeasuredText, start: number, full: number, room: Room): Choice[] {
  const choices: Choice[] = [];
  for (let end = full - 1; end > start; end--) {
    const cost = breakCost(text, end);
    if (cost === Number.POSITIVE_INFINITY) continue;
    choices.push({ end, way: "fit", cost: cost + whiteCost(text, start, end, room) });
    if (cost === 0) break;
  }
  return choices;
}

function hang(text: MeasuredText, start: number, full: number, room: Room): Choice[] {
  const mark = text.characters[full];
  const possible = room.fill === "justified" && mark && mayHang(mark.text);
  return possible && breakCost(text, full + 1) === 0
    ? [{ end: full + 1, way: "hang", cost: hangCost + whiteCost(text, start, full, room) }]
    : [];
}

function whiteCost(text: MeasuredText, start: number, end: number, room: Room): number {
  return Math.abs(room.widthPt - naturalWidth(text, start, end)) / room.emPt;
}
