import { perObject } from "../../../document/per-object.ts";
import type { Edition } from "../../../edition/edition.ts";
import { GenerationError } from "../../../messages/generation-error.ts";
import { limits } from "../../limits.ts";
import { type GridModel, gridModel } from "../labels/grid-model.ts";
import { placeTable } from "../placing/place-table.ts";
import type { PlacedTable } from "../placing/placed.ts";
import type { DataRow } from "../rows/data-rows.ts";
import { rowsApart } from "../rows/rows-apart.ts";
import { modelsByLabels } from "./edition-labels.ts";
import { rowsOfTable } from "./table-pieces.ts";
import type { Piece } from "./table-zones.ts";
import { rowsOfTokens } from "./text-pieces.ts";

export type Placement = { readonly model: GridModel; readonly placed: PlacedTable };

export function modelsOf(editions: readonly Edition[]): GridModel[] {
  return editions.flatMap(modelsOfEdition);
}

const modelsOfEdition = perObject((edition: Edition): readonly GridModel[] =>
  edition.grids.map((grid) => gridModel(edition, grid)),
);

/** A table's pieces read with the edition that fits best; the year's own when it fits as well. */
export function placePieces(
  pieces: readonly Piece[],
  models: readonly GridModel[],
  preferred: string | undefined,
): Placement | undefined {
  const all = placeAll(pieces, models, false);
  const first = bestOf(all, preferred);
  if (!first || isClean(first)) return first;
  const likely = modelsByLabels(pieces, models);
  const ofLikely = all.filter(({ model }) => likely.includes(model));
  const best = bestOf(ofLikely, preferred) ?? first;
  const apart = bestOf(placeAll(pieces, likely, true), preferred);
  return apart && isBetter(apart.placed, best.placed) ? apart : best;
}

/** More numbers that no sum refutes, or as many and less to ask. */
function isBetter(one: PlacedTable, other: PlacedTable): boolean {
  if (one.settled !== other.settled) return one.settled > other.settled;
  return troubles(one) < troubles(other);
}

function troubles({ unplaced, missing, labels, doubts }: PlacedTable): number {
  const asked = doubts.filter(({ type }) => type !== "blank");
  return unplaced.length + missing.length + labels.length + asked.length;
}

function placeAll(
  pieces: readonly Piece[],
  models: readonly GridModel[],
  isApart: boolean,
): Placement[] {
  return models.map((model) => {
    const rows = isApart ? rowsApart(pieces, model) : rowsInColumns(pieces, model);
    if (rows.length > limits.tableRows) throw new GenerationError("FILE-BOMB", {});
    return { model, placed: placeTable(inheritHeaders(rows), model, isApart) };
  });
}

function rowsInColumns(pieces: readonly Piece[], model: GridModel): DataRow[] {
  return pieces.flatMap((piece) =>
    piece.type === "words" ? rowsOfTokens(piece.tokens, model) : rowsOfTable(piece.table, model),
  );
}

function bestOf(placements: Placement[], preferred: string | undefined): Placement | undefined {
  const isPreferred = ({ model }: Placement) => model.edition.id === preferred;
  const rank = (one: Placement) => one.placed.score + (isPreferred(one) ? 0.4 : 0);
  const [best] = placements.sort((one, other) => rank(other) - rank(one));
  return best && (placements.find((one) => isPreferred(one) && fitsAsWell(one, best)) ?? best);
}

/** Nothing is left, nothing missing and nothing to be asked but what is blank. */
function isClean({ placed: { unplaced, missing, doubts, settled } }: Placement): boolean {
  const isWhole = unplaced.length === 0 && missing.length === 0 && settled >= 0;
  return isWhole && doubts.every(({ type }) => type === "blank");
}

/** A table in which all that the file has finds its place in either edition tells none of them. */
function fitsAsWell({ placed }: Placement, best: Placement): boolean {
  const strange = ({ unplaced, labels }: PlacedTable) => unplaced.length + labels.length;
  return (
    placed.cells.size >= best.placed.cells.size &&
    placed.missing.length <= best.placed.missing.length &&
    strange(placed) <= strange(best.placed)
  );
}

/** A table's second piece, on the next page, may have no header of its own. */
function inheritHeaders(rows: readonly DataRow[]): DataRow[] {
  let header: DataRow["header"];
  return rows.map((row) => {
    if (row.header) header = row.header;
    else if (header) return { ...row, header, inherits: true };
    return row;
  });
}
