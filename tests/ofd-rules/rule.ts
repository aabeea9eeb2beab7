import type { DocumentTree } from "../../src/document/blocks.ts";
import type { Page } from "../../src/layout/page.ts";
import type { FoundBookmark } from "../../src/layout/structure/bookmarks.ts";
import type { Ofd } from "./ofd-file.ts";
import type { PdfGlyphs } from "./pdf-glyphs.ts";

/** A demand of the standard, of readers in use, or of what the file was made from. */
export type Rule = {
  readonly number: number;
  readonly demand: string;
  /** The places where a file does not meet it. */
  readonly broken: (ofd: Ofd, made: Made) => readonly string[];
};

/** What a file was made from, and its sister. */
export type Made = {
  readonly tree: DocumentTree;
  readonly pages: readonly Page[];
  readonly bookmarks: readonly FoundBookmark[];
  readonly isArchival: boolean;
  /** The report inside. */
  readonly source: string | undefined;
  readonly pdf: PdfGlyphs;
};

/** For rules that look at one place of a file only. */
export function unless(isKept: boolean, where: string): string[] {
  return isKept ? [] : [where];
}
