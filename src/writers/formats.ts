import type { DocumentTree } from "../document/blocks.ts";
import type { Look } from "../document/look.ts";
import { isOwnTable } from "../document/own-styles.ts";
import type { FontSet } from "../fonts/font-set.ts";
import type { Format } from "../messages/formats.ts";
import { sourceOfDocument } from "../messages/source-of-document.ts";
import type { Frame } from "./docx/package/frame.ts";
import type { WordFonts } from "./docx/package/word-fonts.ts";
import type { Attachment } from "./pdf/attachment.ts";

export { type Format, formats, usualFormats } from "../messages/formats.ts";

export const mediaTypes: Readonly<Record<Format, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  ofd: "application/ofd",
  html: "text/html; charset=utf-8",
  "html-fragment": "text/html; charset=utf-8",
};

export const fileEndings: Readonly<Record<Format, string>> = {
  docx: ".docx",
  pdf: ".pdf",
  ofd: ".ofd",
  html: ".html",
  "html-fragment": ".fragment.html",
};

/** What the writers draw with. */
export type Materials = {
  readonly look: Look;
  readonly fontSet: FontSet;
  readonly wordFonts: WordFonts;
  /** All of a DOCX that is the same in every document of the look's page. */
  readonly wordFrame: () => Promise<Frame>;
};

/** What is wished of some formats alone. */
export type Extras = {
  /** The report's JSON text, for formats that can hold the file they are made from. */
  readonly source?: string | undefined;
  /** As archives ask for it. */
  readonly archive?: boolean;
};

/** Writes the tree in a format; only that format's engine is loaded. */
export async function write(
  format: Format,
  unfitted: DocumentTree,
  { look, fontSet, wordFonts, wordFrame }: Materials,
  { source, archive = false }: Extras = {},
): Promise<Uint8Array> {
  const tree = await fitOwnTables(unfitted, look);
  switch (format) {
    case "docx": {
      const { writeDocx } = await import("./docx/write-docx.ts");
      const { planPages } = await import("../layout/plan/plan-pages.ts");
      return writeDocx(tree, look, wordFonts, await wordFrame(), planPages(tree, look));
    }
    case "pdf": {
      const { writePdf } = await import("./pdf/write-pdf.ts");
      return writePdf(tree, look, fontSet, source === undefined ? undefined : attach(source));
    }
    case "ofd": {
      const { writeOfd } = await import("./ofd/write-ofd.ts");
      const profile = archive ? "OFD-A" : "OFD";
      // Archives take texts inside of a file, and do not count JSON among them.
      const attachment = { name: "report", format: archive ? "txt" : "json", text: source ?? "" };
      const attached = source === undefined ? {} : { attachment };
      return writeOfd(tree, look, fontSet, { profile, ...attached });
    }
    case "html": {
      const { writeHtml } = await import("./html/write-html.ts");
      const { planPages } = await import("../layout/plan/plan-pages.ts");
      const { cutRare } = fontSet;
      return writeHtml(tree, look, { ...wordFonts, cutRare }, planPages(tree, look));
    }
    case "html-fragment": {
      const { writeHtmlFragment } = await import("./html/write-html.ts");
      const { planPages } = await import("../layout/plan/plan-pages.ts");
      return writeHtmlFragment(tree, look, wordFonts, planPages(tree, look));
    }
  }
}

/** The widths of own tables follow from their content; most documents have none. */
export async function fitOwnTables(tree: DocumentTree, look: Look): Promise<DocumentTree> {
  if (!tree.blocks.some((block) => block.type === "table" && isOwnTable(block.name))) return tree;
  const { fitTables } = await import("../layout/tables/fit-tables.ts");
  return fitTables(tree, look);
}

function attach(text: string): Attachment {
  return {
    name: "report.json",
    mediaType: "application/json",
    description: sourceOfDocument,
    text,
  };
}
