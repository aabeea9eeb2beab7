import type { Field } from "../../edition/edition.ts";
import type { Due, Figures } from "./sheet.ts";

/** Fewer cells are two neighbours exchanged. */
const fewestShifted = 3;

/** Every way in which cells of a row may have slid by one place, over a 0, slid back again. */
export function shiftsOf(row: readonly Field[], figures: Figures): Due[][] {
  return stretchesOf(row)
    .flatMap((stretch) => slidBack(stretch, figures))
    .filter((due) => due.length >= fewestShifted);
}

function stretchesOf(row: readonly Field[]): Field[][] {
  return row.flatMap((_, from) =>
    row
      .slice(from + fewestShifted - 1)
      .map((_, more) => row.slice(from, from + fewestShifted + more)),
  );
}

function slidBack(stretch: readonly Field[], figures: Figures): Due[][] {
  const numbers = stretch.map((field) => figures.get(field) ?? 0);
  const toTheLeft = numbers[0] === 0 ? [[...numbers.slice(1), 0]] : [];
  const toTheRight = numbers.at(-1) === 0 ? [[0, ...numbers.slice(0, -1)]] : [];
  return [...toTheLeft, ...toTheRight].map((due) =>
    stretch
      .map((field, place) => ({ field, to: due[place] ?? 0 }))
      .filter(({ field, to }) => to !== figures.get(field)),
  );
}
