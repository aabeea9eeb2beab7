/** What a composite glyph is made of. `at` is the offset of a part's number in the outline. */
export type Part = { readonly glyph: number; readonly at: number };

type WithParts = { readonly parts: readonly Part[] };

type Read<Item> = (glyphs: readonly number[]) => ReadonlyMap<number, Item>;

/** Glyphs kept of a font, some megabytes: beyond, what was kept is forgotten. */
const mostKept = 4096;

/**
 * Keeps what was read of glyphs: it is the font's, whatever document asked for it first.
 * @returns the given glyphs, in their order, then the parts that they are composed of.
 */
export function keepGlyphs<Item extends WithParts>(read: Read<Item>): Read<Item> {
  const kept = new Map<number, Item>();
  return (glyphs) => {
    if (kept.size > mostKept) kept.clear();
    return collect(glyphs, (wanted) => {
      const unknown = [...wanted].filter((glyph) => !kept.has(glyph));
      for (const [glyph, item] of read(unknown)) kept.set(glyph, item);
      return kept;
    });
  };
}

/** Each round asks for the parts that the last one named; a glyph is asked for once, so it ends. */
function collect<Item extends WithParts>(
  glyphs: readonly number[],
  provide: (wanted: ReadonlySet<number>) => ReadonlyMap<number, Item>,
): ReadonlyMap<number, Item> {
  const found = new Map<number, Item>();
  let wanted = new Set(glyphs);
  while (wanted.size > 0) {
    const known = provide(wanted);
    const parts: number[] = [];
    for (const glyph of wanted) {
      const item = known.get(glyph);
      if (item) found.set(glyph, item);
      for (const part of item?.parts ?? []) parts.push(part.glyph);
    }
    wanted = new Set(parts).difference(found);
  }
  return found;
}
