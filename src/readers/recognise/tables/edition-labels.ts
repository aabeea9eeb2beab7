import type { GridModel } from "../labels/grid-model.ts";
import { normalise } from "../labels/labels.ts";
import { textsOf } from "./best-table.ts";
import type { Piece } from "./table-zones.ts";

/** So many labels of one edition more than of another are no mistake of the office's. */
const leastMore = 2;

/**
 * The editions whose labels a table bears: what its rows look like may tell another one, where
 * figures are repeated, rows torn off or columns lost.
 */
export function modelsByLabels(
  pieces: readonly Piece[],
  models: readonly GridModel[],
): readonly GridModel[] {
  const texts = pieces.flatMap(textsOf).flatMap((text) => [text, ...text.split(/\s+/)]);
  const keys = new Set(texts.map(normalise));
  const found = models.map(({ labels }) => [...labels].filter((label) => keys.has(label)).length);
  const most = Math.max(...found);
  return models.filter((_, at) => most - (found[at] ?? 0) < leastMore);
}
