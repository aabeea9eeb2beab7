import type { DocumentTree } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import type { FontSet } from "../fonts/font-set.ts";
import type { WordFaces } from "./docx/word-faces.ts";

export const formats = ["docx", "pdf"] as const;

export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** What the writers draw with. */
export type Materials = {
  readonly look: Look;
  readonly fontSet: FontSet;
  readonly wordFaces: WordFaces;
};

/** Writes the tree in a format; only that format's engine is loaded. */
export async function write(
  format: Format,
  tree: DocumentTree,
  { look, fontSet, wordFaces }: Materials,
): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      const { writeDocx } = await import("./docx/write-docx.ts");
      return writeDocx(tree, look, wordFaces);
    }
    case "pdf": {
      const { writePdf } = await import("./pdf/write-pdf.ts");
      return writePdf(tree, look, fontSet);
    }
  }
}
