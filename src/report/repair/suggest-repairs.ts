import { type Edition, gridNamed, sectionOfTable } from "../../edition/edition.ts";
import type { Suggestion } from "../../messages/suggestion.ts";
import type { Reported } from "../checks/subject.ts";
import { cellPlace } from "../read/read-cell.ts";
import { findRepairs, type Repair } from "./search.ts";
import { gapOf, hasGap, partsOf, readSheet, type Sheet } from "./sheet.ts";

/** More than a few are no help to choose from. */
const mostSuggestions = 5;

/**
 * Small changes that would mend the sums that fail, the likeliest first. Where several parts
 * of a report fail apart from each other, the best of each part comes before any second best.
 */
export function suggestRepairs({ report, edition }: Reported): Suggestion[] {
  const lists = Object.entries(report.tables).flatMap(([table, cells]) => {
    const grid = gridNamed(edition, table);
    // To part what holds anyway would take longer than all else here.
    if (!grid || !hasGap(cells, grid, edition.rules)) return [];
    return repairsOf(readSheet(cells, grid, edition.rules), edition);
  });
  return inTurn(lists).slice(0, mostSuggestions);
}

/** One list for each part that fails by itself, unless one slip alone explains all of them. */
function repairsOf(sheet: Sheet, edition: Edition): Suggestion[][] {
  const whole = findRepairs(sheet);
  const parts = partsOf(sheet);
  const isWhole = parts.length === 1 || whole[0]?.slips.length === 1;
  const lists = isWhole ? [whole] : parts.map(findRepairs);
  return lists.map((repairs) => repairs.map((repair) => toSuggestion(repair, sheet, edition)));
}

function toSuggestion({ slips, due }: Repair, sheet: Sheet, edition: Edition): Suggestion {
  const { grid, figures, equations } = sheet;
  const heading = sectionOfTable(edition, grid.name)?.heading ?? grid.description;
  const mended = new Map([...figures, ...due]);
  const failing = equations.filter((equation) => gapOf(equation, figures) !== 0);
  const holding = failing.filter((equation) => gapOf(equation, mended) === 0);
  const [slip, ...more] = slips;
  return {
    kind: slip && more.length === 0 ? slip.kind : "several",
    changes: [...due].map(([field, to]) => ({
      place: cellPlace(grid, heading, field),
      from: figures.get(field) ?? 0,
      to,
    })),
    mends: holding.map(({ rule }) => rule.id),
    left: equations.filter((equation) => gapOf(equation, mended) !== 0).length,
  };
}

/** The first of every list, then the second of every list, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}
