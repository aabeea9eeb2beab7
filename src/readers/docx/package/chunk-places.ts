import type { SourcePlace } from "../../../messages/source-place.ts";
import type { SourceBlock, SourceDocument } from "../../source.ts";

/** What stands before a document that is taken in. */
export type Before = { readonly paragraphs: number; readonly tables: number };

type Placed = Required<Pick<SourceDocument, "blocks" | "leftOut">> & Before;

/**
 * A document that is taken in, its paragraphs and tables counted on from those before it; and how
 * many there are with it.
 */
export function placeChunk({ blocks, leftOut = [] }: SourceDocument, before: Before): Placed {
  const counts = blocks.map(({ type, place }) => ({ type, place: moved(place, before) }));
  const most = (name: "paragraph" | "table", least: number) =>
    counts.reduce((count, { place }) => Math.max(count, place[name] ?? 0), least);
  return {
    blocks: blocks.map((block) => moveBlock(block, before)),
    leftOut: leftOut.map((one) => ({ ...one, place: moved(one.place, before) })),
    paragraphs: most("paragraph", before.paragraphs),
    tables: most("table", before.tables),
  };
}

function moveBlock(block: SourceBlock, before: Before): SourceBlock {
  const place = moved(block.place, before);
  if (block.type === "paragraph") return { ...block, place };
  const rows = block.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, place: moved(cell.place, before) })),
  );
  return { ...block, place, rows };
}

/** The lines of a text are paragraphs where it is taken in. */
function moved({ line, ...place }: SourcePlace, { paragraphs, tables }: Before): SourcePlace {
  const paragraph = place.paragraph ?? line;
  return {
    ...place,
    ...(paragraph === undefined ? {} : { paragraph: paragraph + paragraphs }),
    ...(place.table === undefined ? {} : { table: place.table + tables }),
  };
}
