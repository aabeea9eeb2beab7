import { perObject } from "../../../document/per-object.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { isAlike, normalise } from "../labels/labels.ts";
import type { Piece, Zoned } from "./table-zones.ts";

/** The mandated table that each piece of a file is most like, by itself. */
export type BestTables = ReadonlyMap<Piece, BestTable>;

type Candidates = {
  readonly models: readonly GridModel[];
  /** The table of the piece before. */
  readonly before: string | undefined;
};

type BestTable = { readonly name: string; readonly found: number };

export function bestTables(zoned: readonly Zoned[], models: readonly GridModel[]): BestTables {
  return new Map(
    zoned.flatMap((one) => {
      const best =
        one.type === "paragraph"
          ? undefined
          : bestTable(keysOf(one), { models, before: undefined });
      return best && one.type !== "paragraph" ? [[one, best] as const] : [];
    }),
  );
}

/** How many labels of each mandated table a piece of the file has at most. */
export function mostLabels(best: BestTables): Map<string, number> {
  const most = new Map<string, number>();
  for (const { name, found } of best.values()) {
    most.set(name, Math.max(found, most.get(name) ?? 0));
  }
  return most;
}

/** The table most of whose labels are met; that of the piece before, when it has as many. */
export function bestTable(
  keys: readonly KeyedText[],
  { models, before }: Candidates,
): BestTable | undefined {
  const scores = new Map<string, number>();
  for (const model of models) {
    const found = new Set(keys.filter(({ key }) => isLabelOf(model, key)).map(({ text }) => text));
    const known = scores.get(model.grid.name) ?? 0;
    scores.set(model.grid.name, Math.max(known, found.size));
  }
  const own = (name: string) => (name === before ? 0.5 : 0);
  const [best] = [...scores]
    .map(([name, found]) => ({ name, found }))
    .sort((one, other) => other.found + own(other.name) - one.found - own(one.name));
  return best;
}

function isLabelOf({ labels, rows }: GridModel, key: string): boolean {
  return labels.has(key) || (key.length > 4 && rows.some((row) => isAlike(row.key, key, 0.8)));
}

/** A text, and as it is compared. */
type KeyedText = { readonly text: string; readonly key: string };

export const keysOf = perObject((piece: Piece): readonly KeyedText[] =>
  textsOf(piece).map((text) => ({ text, key: normalise(text) })),
);

/** The texts of a piece's cells; a cell may hold the labels of several rows, a line each. */
export function textsOf(piece: Piece): string[] {
  if (piece.type === "words") return piece.tokens.map(({ text }) => text);
  return piece.table.rows.flat().flatMap(({ text }) => {
    const lines = text.split("\n").filter((line) => line.length > 4);
    return lines.length > 1 ? [text, ...lines] : [text];
  });
}
