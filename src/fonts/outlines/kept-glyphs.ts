/** What a composite glyph is made of. `at` is the offset of a part's number in the outline. */
export type Part = { readonly glyph: number; readonly at: number };

type WithParts = { readonly parts: readonly Part[] };

/** Glyphs as a font program numbers them, and what is known of each. */
export type Numbered<Item> = {
  readonly order: readonly number[];
  readonly items: readonly Item[];
};

/** @returns the given glyphs, in their order, then the parts that they are composed of. */
export type ReadNumbered<Item> = (glyphs: readonly number[]) => Numbered<Item>;

/** Glyphs kept of a font, some megabytes: beyond, what was kept is forgotten. */
const mostKept = 4096;

/** Keeps what was read of glyphs: it is the font's, whatever document asked for it first. */
export function keepGlyphs<Item extends WithParts>(
  read: (glyphs: readonly number[]) => ReadonlyMap<number, Item>,
): ReadNumbered<Item> {
  const kept = new Map<number, Item>();
  const itemsOf = (glyphs: readonly number[]): Item[] => {
    const unknown = glyphs.filter((glyph) => !kept.has(glyph));
    for (const [glyph, item] of unknown.length > 0 ? read(unknown) : none) kept.set(glyph, item);
    return glyphs.map((glyph) => kept.get(glyph) as Item);
  };
  return (glyphs) => {
    if (kept.size > mostKept) kept.clear();
    const order = [...glyphs];
    const items: Item[] = [];
    // Each round asks for the parts that the last one named; a glyph is asked for once, so it ends.
    while (items.length < order.length) {
      const found = itemsOf(order.slice(items.length));
      items.push(...found);
      for (const { parts } of found) addParts(order, parts);
    }
    return { order, items };
  };
}

function addParts(order: number[], parts: readonly Part[]): void {
  for (const { glyph } of parts) if (!order.includes(glyph)) order.push(glyph);
}

const none = [] as const;
