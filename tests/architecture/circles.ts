/** What each file imports, by its path. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * The files that import each other, whether directly or by way of others: each list can be walked
 * along imports from any of its files to any other, and back.
 * @see Tarjan, Depth-First Search and Linear Graph Algorithms, 1972
 */
export function circlesOf(imports: Imports): string[][] {
  const walk: Walk = { imports, order: new Map(), lowest: new Map(), open: [], circles: [] };
  for (const file of imports.keys()) if (!walk.order.has(file)) visit(file, walk);
  return walk.circles;
}

type Walk = {
  readonly imports: Imports;
  /** The how manieth file that was met each is. */
  readonly order: Map<string, number>;
  /** The earliest file still open that can be reached from each. */
  readonly lowest: Map<string, number>;
  /** Files that may still turn out to be in a circle with what comes. */
  readonly open: string[];
  readonly circles: string[][];
};

function visit(file: string, walk: Walk): void {
  const { imports, order, lowest, open } = walk;
  const place = order.size;
  order.set(file, place);
  lowest.set(file, place);
  open.push(file);
  for (const target of imports.get(file) ?? []) {
    if (!imports.has(target)) continue;
    if (!order.has(target)) visit(target, walk);
    if (open.includes(target)) lower(file, lowest.get(target) ?? place, lowest);
  }
  if (lowest.get(file) === place) close(file, walk);
}

function lower(file: string, place: number, lowest: Map<string, number>): void {
  lowest.set(file, Math.min(lowest.get(file) ?? place, place));
}

/** All that was opened behind a file reaches back to it, and no farther. */
function close(file: string, { imports, open, circles }: Walk): void {
  const circle = open.splice(open.indexOf(file));
  if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
}
