import { ownLimits } from "../../../../src/report/own/own-limits.ts";
import { paste } from "../../draft/own/edit-table.ts";
import { cellTextOf, type OwnPlaces, readPlaces } from "../../draft/own/own-places.ts";
import type { Place } from "../../draft/own/table-area.ts";
import { ownTableOf, type PastedTable, textsOfTable } from "../../paste/pasted-table.ts";
import type { GridProps } from "./grid-desk.ts";

/**
 * An empty table takes a pasted one as it is; in any other, the texts fall into its cells.
 *
 * @returns what is to be said about it.
 */
export function layIn(
  { item, places, change }: GridProps,
  place: Place,
  pasted: PastedTable,
): string {
  const { say } = item.desk;
  const table = tableFor(pasted, place);
  if (!table) return say("tableTooLarge", { count: pasted.length });
  if (isBlank(places)) {
    change(() => table);
    return say("pastedTable", { count: pasted.length });
  }
  const texts = textsOfTable(pasted);
  const { leftOut } = paste(places, place, texts);
  change((now) => paste(now, place, texts).places);
  if (leftOut > 0) return say("pastedCovered", { count: leftOut });
  return say("pasted", { count: texts.flat().length });
}

/** The pasted table by itself; undefined when it would be too large from here on. */
function tableFor(pasted: PastedTable, { row, column }: Place): OwnPlaces | undefined {
  const value = ownTableOf(pasted);
  const places = value && readPlaces(value);
  const width = column + (places?.rows[0]?.length ?? 0);
  const isTooLarge = row + pasted.length > ownLimits.rows || width > ownLimits.columns;
  return isTooLarge ? undefined : places;
}

function isBlank({ rows }: OwnPlaces): boolean {
  return rows.flat().every((cell) => cellTextOf(cell) === "");
}
