import type { Edition } from "../../edition/edition.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { DataRow } from "./data-rows.ts";
import { type GridModel, gridModel } from "./grid-model.ts";
import { likeness, normalise } from "./labels.ts";
import { placeTable } from "./place-table.ts";
import type { PlacedTable } from "./placed.ts";
import { rowsApart } from "./rows-apart.ts";
import { rowsOfTable } from "./table-pieces.ts";
import type { Piece } from "./table-zones.ts";
import { rowsOfTokens } from "./text-pieces.ts";

export type Placement = { readonly model: GridModel; readonly placed: PlacedTable };

export function modelsOf(editions: readonly Edition[]): GridModel[] {
  return editions.flatMap((edition) => edition.grids.map((grid) => gridModel(edition, grid)));
}

/** The pieces of a file by the mandated tables that they make. */
export type SortedPieces = {
  readonly byName: ReadonlyMap<string, readonly Piece[]>;
  readonly names: ReadonlyMap<Piece, string>;
  /** Pieces of none of them. */
  readonly strays: readonly Piece[];
};

/** Which pieces make which table. */
export function sortPieces(pieces: readonly Piece[], models: readonly GridModel[]): SortedPieces {
  const byName = new Map<string, Piece[]>();
  const names = new Map<Piece, string>();
  const strays: Piece[] = [];
  let before: string | undefined;
  for (const piece of pieces) {
    const name = tableOfPiece(piece, models, before);
    if (name === undefined) strays.push(piece);
    else {
      byName.set(name, [...(byName.get(name) ?? []), piece]);
      names.set(piece, name);
      before = name;
    }
  }
  return { byName, names, strays };
}

/** A piece without labels goes on with the one before it. */
function tableOfPiece(
  piece: Piece,
  models: readonly GridModel[],
  before: string | undefined,
): string | undefined {
  const texts = textsOf(piece)
    .map((text) => ({ text, key: normalise(text) }))
    .filter(({ key }) => key.length > 1);
  const scores = new Map<string, number>();
  for (const model of models) {
    const labels = texts.filter(({ key }) => isLabelOf(model, key));
    const found = new Set(labels.map(({ text }) => text));
    const known = scores.get(model.grid.name) ?? 0;
    scores.set(model.grid.name, Math.max(known, found.size));
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  if (best && best[1] > 1) return best[0];
  const isBare = texts.every(({ text }) => !/\p{Script=Han}{2}/u.test(text));
  if (best && best[1] === 1 && texts.length < 8) return best[0];
  return isBare ? before : undefined;
}

function isLabelOf({ labels, rows }: GridModel, key: string): boolean {
  return labels.has(key) || (key.length > 4 && rows.some((row) => likeness(row.key, key) > 0.8));
}

function textsOf(piece: Piece): string[] {
  return piece.type === "words"
    ? piece.tokens.map(({ text }) => text)
    : piece.table.rows.flat().map(({ text }) => text);
}

/** A table's pieces read with the edition that fits best; the year's own when it fits as well. */
export function placePieces(
  pieces: readonly Piece[],
  models: readonly GridModel[],
  preferred: string | undefined,
): Placement | undefined {
  const best = bestOf(placeAll(pieces, models, false), preferred);
  if (!best || isClean(best)) return best;
  const apart = bestOf(placeAll(pieces, models, true), preferred);
  return apart && apart.placed.settled > best.placed.settled ? apart : best;
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

/** Nothing is left, nothing missing and nothing to be asked but what is blank; and all sums hold. */
function isClean({ placed }: Placement): boolean {
  const { unplaced, missing, doubts, cells, settled } = placed;
  const isWhole = unplaced.length === 0 && missing.length === 0;
  return isWhole && doubts.every(({ type }) => type === "blank") && settled === cells.size;
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
