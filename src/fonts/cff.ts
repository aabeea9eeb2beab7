import { create } from "fontkit";
import { once } from "../document/once.ts";
import { fontError } from "./font-bytes.ts";
import type { Outlines } from "./outlines.ts";
import { readTable, type Sfnt } from "./sfnt.ts";
import { type SfntTables, writeSfnt } from "./write-sfnt.ts";

/** `CFF` outlines, by fontkit, which keeps the whole table in memory. */
export function openCff(sfnt: Sfnt): Outlines {
  const font = once(() => create(writeSfnt(outlineTables(sfnt))));
  const draw = <Value>(use: (fontkit: ReturnType<typeof font>) => Value): Value => {
    try {
      return use(font());
    } catch {
      throw fontError(sfnt.file.name, "@fontDamaged");
    }
  };
  return {
    isEmpty: (glyph) => draw((fontkit) => fontkit.getGlyph(glyph).path.commands.length === 0),
    subset: (glyphs) =>
      draw((fontkit) => {
        const subset = fontkit.createSubset();
        for (const glyph of glyphs) subset.includeGlyph(glyph);
        return [subset.encode()];
      }),
  };
}

/** Freed from a collection, and from tables that fontkit might stumble over. */
function outlineTables(sfnt: Sfnt): SfntTables {
  const bytesOf = (tag: string): Uint8Array => readTable(sfnt, tag).bytes;
  return {
    "CFF ": bytesOf("CFF "),
    head: bytesOf("head"),
    hhea: bytesOf("hhea"),
    hmtx: bytesOf("hmtx"),
    maxp: bytesOf("maxp"),
  };
}
