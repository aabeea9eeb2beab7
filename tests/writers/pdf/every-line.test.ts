import { describe, expect, it } from "vitest";
import type { DocumentTree } from "../../../src/document/blocks.ts";
import { buildTree } from "../../../src/generate.ts";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { look, paragraph, tree } from "../../given/builders.ts";
import { check, editions, example } from "../../given/reports.ts";
import { area } from "../../given/standard-page.ts";
import { readLines, type TextLine } from "../../read-back/measure-pdf.ts";
import { sampleTrees } from "../docx/samples.ts";
import { fontSet } from "./programs.ts";

const documents: readonly (readonly [string, DocumentTree])[] = [
  ...sampleTrees.map(([id, sample]) => [`the sample of ${id}`, sample] as const),
  ...["huaiyin-2019", "hongze-2024"].map((name) => [name, treeOf(name)] as const),
  ["forty pages of real sentences in a random order", fortyPages()],
];

function treeOf(name: string): DocumentTree {
  const { report, edition } = check(example(name));
  if (!report || !edition) throw new Error(`${name} cannot be read`);
  return buildTree(report, edition, { editions });
}

/** The paragraphs of a real report, mixed by a fixed rule and cut anew into paragraphs. */
function fortyPages(): DocumentTree {
  const sentences = treeOf("huaiyin-2019").blocks.flatMap((block) =>
    block.type === "paragraph" && block.role === "body"
      ? block.content.flatMap((inline) =>
          inline.type === "text" ? inline.text.match(/[^。]+。?/g) : [],
        )
      : [],
  );
  const paragraphs = Array.from({ length: 120 }, (_, index) =>
    Array.from({ length: 7 }, (_, step) => sentences[(index * 31 + step * 17) % sentences.length]),
  );
  return tree(...paragraphs.map((parts) => paragraph(parts.join(""))));
}

/** Lines of the text, which is larger than that of tables; page numbers stand below it. */
const isText = ({ top, bottom }: TextLine) => bottom - top > 5.5 && bottom < 262;
const textLines = async (document: DocumentTree) =>
  readLines(await writePdf(document, look, fontSet)).map((lines) => lines.filter(isText));

/** Lines with which a paragraph goes on: the line below begins at the left edge. */
function fullLines(lines: readonly TextLine[]): TextLine[] {
  return lines.filter(({ top }, index) => {
    const next = lines[index + 1];
    return next && next.top - top < 11 && Math.abs(next.left - area.left) < 0.3;
  });
}

const emMm = (16 * 25.4) / 72;

/** At the edge, or one character beyond it for a mark in the margin. */
function endsAtEdge({ right, text }: TextLine): boolean {
  const isAt = (placeMm: number) => Math.abs(right - placeMm) < 0.3;
  return isAt(184) || (/[、。，]$/.test(text) && isAt(184 + emMm));
}

describe.each(documents)("every line of %s", async (_, document) => {
  const pages = await textLines(document);
  const lines = pages.flat();

  it("begins with no mark that may not begin a line", () => {
    expect(lines.filter(({ text }) => /^[，。、；：？！）》”’】％%·～…]/.test(text))).toEqual([]);
  });

  it("ends with no mark that may not end a line", () => {
    expect(lines.filter(({ text }) => /[（《“‘【〔]$/.test(text))).toEqual([]);
  });

  it("ends at the right edge when the paragraph goes on", () => {
    const full = pages.flatMap(fullLines);
    const wrong = full.filter((line) => !endsAtEdge(line));

    expect(full.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
