import { type Edition, gridNamed } from "../../../edition/edition.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { totalPaths } from "../../../report/total-paths.ts";
import type { LedgerRow } from "../../source.ts";
import type { Placement } from "../tables/choose-models.ts";
import { type Counted, countLedger } from "./count-ledger.ts";
import { type JsonObject, setPath } from "./draft.ts";
import { type Asked, ask, type Drafting } from "./drafting.ts";

type LedgerWork = {
  readonly placements: readonly Placement[];
  readonly drafting: Drafting;
  readonly year: number | undefined;
};

/** A ledger fills a table that is blank, and is compared with one that is not. */
export function draftLedger(
  tables: JsonObject,
  rows: readonly LedgerRow[],
  { placements, drafting, year }: LedgerWork,
): void {
  const placed = placements.find(({ model }) => model.grid.name === "requests")?.placed;
  const given = new Map(
    [...(placed?.cells ?? [])].flatMap(([path, { value }]) =>
      value === undefined ? [] : [[path, value] as const],
    ),
  );
  const isFilled = [...(placed?.cells ?? [])].some(
    ([path, { value }]) => value !== 0 || !/total$|^closed/.test(path),
  );
  const counted = countLedger(rows, { edition: drafting.edition, year });
  drafting.findings.push(...counted.findings);
  if (isFilled) {
    for (const one of differences(rows, counted, { given, edition: drafting.edition })) {
      ask(drafting, one);
    }
    return;
  }
  placed?.doubts.splice(0);
  const sheet = rows[0]?.sheet ?? "";
  for (const [path, lines] of counted.cells) {
    setPath(tables, `requests.${path}`, lines.length);
    drafting.origins[pointerTo(path)] = { sheet, lines };
  }
}

type Compared = { readonly given: ReadonlyMap<string, number>; readonly edition: Edition };

/** Where the table says something else than the ledger; totals that are left out are computed. */
function differences(rows: readonly LedgerRow[], { cells }: Counted, compared: Compared): Asked[] {
  const { given, edition } = compared;
  const grid = gridNamed(edition, "requests");
  const totals = grid ? totalPaths(edition, grid.name) : new Set<string>();
  const sheet = rows[0]?.sheet ?? "";
  return (grid?.fields ?? []).flatMap(({ path, labels }): Asked[] => {
    const lines = cells.get(path) ?? [];
    const value = given.get(path);
    if (value === lines.length || (value === undefined && totals.has(path))) return [];
    const alternatives = value === undefined ? [lines.length] : [value, lines.length];
    return [
      {
        code: "ASK-LEDGER",
        pointer: pointerTo(path),
        parameters: {
          row: labels.row,
          col: labels.column,
          l: value ?? "@blankCell",
          r: lines.length,
        },
        alternatives: alternatives.map(String),
        where: sourcePlaceText({ sheet, ...(lines.length > 0 ? { lines } : {}) }),
      },
    ];
  });
}

function pointerTo(path: string): `/${string}` {
  return `/tables/requests/${path.replaceAll(".", "/")}`;
}
