import type { LedgerRow } from "../source.ts";
import type { Placement } from "./choose-models.ts";
import { type Counted, countLedger } from "./count-ledger.ts";
import { type JsonObject, setPath } from "./draft.ts";
import { type Asked, ask, type Drafting } from "./drafting.ts";

type LedgerWork = { readonly placements: readonly Placement[]; readonly drafting: Drafting };

/** A ledger fills a table that is blank, and is compared with one that is not. */
export function draftLedger(
  tables: JsonObject,
  rows: readonly LedgerRow[],
  { placements, drafting }: LedgerWork,
): void {
  const placed = placements.find(({ model }) => model.grid.name === "requests")?.placed;
  const given = new Map(
    [...(placed?.cells ?? [])].flatMap(([path, { value }]) =>
      value === undefined ? [] : [[path, value] as const],
    ),
  );
  const isFilled = [...given].some(([path, value]) => value > 0 || !/total$|^closed/.test(path));
  const counted = countLedger(rows, drafting.edition);
  drafting.findings.push(...counted.findings);
  if (isFilled) {
    for (const one of differences(counted, given)) ask(drafting, one);
    return;
  }
  placed?.doubts.splice(0);
  const sheet = rows[0]?.sheet ?? "";
  for (const [path, lines] of counted.cells) {
    setPath(tables, `requests.${path}`, lines.length);
    drafting.origins[pointerTo(path)] = { sheet, lines };
  }
}

/** Where the table says something else than the ledger. */
function differences({ cells }: Counted, given: ReadonlyMap<string, number>): Asked[] {
  return [...cells].flatMap(([path, lines]) => {
    const value = given.get(path) ?? "";
    if (value === lines.length) return [];
    return [
      {
        code: "ASK-LEDGER" as const,
        pointer: pointerTo(path),
        parameters: { path, l: value, r: lines.length },
        alternatives: [String(value), String(lines.length)],
        where: "",
      },
    ];
  });
}

function pointerTo(path: string): `/${string}` {
  return `/tables/requests/${path.replaceAll(".", "/")}`;
}
