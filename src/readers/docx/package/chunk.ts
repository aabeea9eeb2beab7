import type { SourceDocument } from "../../source.ts";

/** A document that another one takes in at a place (`altChunk`), or the name of what is not read. */
export type Chunk =
  | { readonly type: "read"; readonly document: SourceDocument }
  | { readonly type: "unread"; readonly name: string };
