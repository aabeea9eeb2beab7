import { finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { readNumber } from "../../../report/read/read-number.ts";
import type { ShownOtherwise } from "../../source.ts";
import { ask, type Drafting } from "../draft/drafting.ts";
import type { Placement } from "../tables/choose-models.ts";

/** Asks for figures that are shown otherwise than they are saved; tells of other such numbers. */
export function askShownOtherwise(
  numbers: readonly ShownOtherwise[],
  placements: readonly Placement[],
  drafting: Drafting,
): void {
  if (numbers.length === 0) return;
  const figures = new Map(
    placements.flatMap(({ model, placed }) =>
      [...placed.cells.values()].map((cell) => [
        sourcePlaceText(cell.place),
        { cell, table: model.grid.name },
      ]),
    ),
  );
  for (const { saved, shown, place } of numbers) {
    const where = sourcePlaceText(place);
    const blanks = { l: shown, r: saved };
    const figure = figures.get(where);
    if (!figure) {
      drafting.findings.push(
        finding("IMPORT-SHOWN", "warning", { pointer: "" }, { where, ...blanks }),
      );
      continue;
    }
    const { path, labels } = figure.cell.field;
    ask(drafting, {
      code: "ASK-SHOWN",
      pointer: `/tables/${figure.table}/${path.replaceAll(".", "/")}`,
      parameters: { row: labels.row, col: labels.column, ...blanks },
      alternatives: [saved, plainly(shown)],
      where,
    });
  }
}

/** As a figure is typed, without commas. */
function plainly(shown: string): string {
  const { value, unit = "" } = readNumber(shown) ?? {};
  return value === undefined ? shown : `${value}${unit}`;
}
