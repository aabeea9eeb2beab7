import { type Finding, finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { totalPaths } from "../../../report/total-paths.ts";
import type { OpenFormula } from "../../source.ts";
import type { Placement } from "../tables/choose-models.ts";
import type { Doubt } from "./placed.ts";

/**
 * Totals whose formulas no program has computed are not asked for: they are left out of the draft,
 * and computed from their parts. Of all other such formulas it is told that they were not read.
 */
export function leaveOpenTotals(
  formulas: readonly OpenFormula[],
  placements: readonly Placement[],
): Finding[] {
  if (formulas.length === 0) return [];
  const open = new Map(formulas.map((one) => [sourcePlaceText(one.place), one]));
  for (const { model, placed } of placements) {
    const totals = totalPaths(model.edition, model.grid.name);
    const doubts = placed.doubts.splice(0).flatMap((doubt): Doubt[] => {
      if (doubt.type !== "blank") return [doubt];
      const asked = doubt.cells.filter(
        ({ field, place }) => !totals.has(field.path) || !open.delete(sourcePlaceText(place)),
      );
      return asked.length === 0 ? [] : [{ ...doubt, cells: asked }];
    });
    placed.doubts.push(...doubts);
  }
  const sheets = Map.groupBy(open.values(), ({ place }) => place.sheet ?? "");
  return [...sheets].map(([sheet, same]) => tellOpen(sheet, same));
}

/** So many of a sheet's formulas are named. */
const mostNamed = 3;

function tellOpen(sheet: string, formulas: readonly OpenFormula[]): Finding {
  const named = formulas
    .slice(0, mostNamed)
    .map(({ formula, place: { address = "" } }) =>
      formula === "" ? address : `${address} =${formula}`,
    );
  const l = `${named.join("、")}${formulas.length > mostNamed ? "…" : ""}`;
  const where = sourcePlaceText({ sheet });
  return finding("IMPORT-FORMULA", "warning", { pointer: "" }, { where, l });
}
