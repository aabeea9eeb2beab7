import { readFileSync } from "node:fs";
import type {
  Block,
  DocumentTree,
  Heading,
  HeadingLevel,
  Inline,
  Lead,
  Paragraph,
  ParagraphRole,
  Table,
  TableCell,
} from "../../src/document/blocks.ts";
import type { Look } from "../../src/document/look.ts";
import type { FontManifest } from "../../src/fonts/manifest.ts";

/** The page style that real documents use. */
export const look: Look = JSON.parse(
  readFileSync(new URL("../../templates/styles/official.json", import.meta.url), "utf8"),
);

export { wordFrame } from "#word-frame";

/** The fonts that real documents name. */
export const fontManifest: FontManifest = JSON.parse(
  readFileSync(new URL("../../fonts/fonts.json", import.meta.url), "utf8"),
);

export function tree(...blocks: Block[]): DocumentTree {
  return { title: "标题", author: "槐荫区人民政府", date: "2020-02-07", blocks };
}

export function heading(text: string, level: HeadingLevel = 1): Heading {
  return { type: "heading", level, content: inlines(text) };
}

/** A `\n` in the text is a break. */
export function paragraph(text: string, role: ParagraphRole = "body"): Paragraph {
  return { type: "paragraph", role, content: inlines(text) };
}

export function lead(text: string, level: HeadingLevel = 2): Lead {
  return { level, content: inlines(text) };
}

/** A `\n` in the text is a line the format sets. */
export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  const lines = text.split("\n");
  return { role: "value", lines, rowSpan: 1, colSpan: 1, align: "center", ...more };
}

/** A table with columns of equal width, in the style of the proactive table. */
export function table(...rows: TableCell[][]): Table {
  const columns = (rows[0] ?? []).reduce((count, { colSpan }) => count + colSpan, 0);
  return {
    type: "table",
    name: "proactive",
    description: "",
    shares: new Array(columns).fill(1),
    headerRows: 0,
    rows,
  };
}

function inlines(text: string): Inline[] {
  return text
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      { type: "text", text: line, strong: false },
    ]);
}
