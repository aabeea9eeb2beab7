import type { Block, DocumentTree } from "../../document/blocks.ts";
import { isCaptionOf } from "../../document/captions.ts";
import { headingDepths } from "../../document/heading-depths.ts";
import { type Captioned, writeCaption } from "./caption-structure.ts";
import { figureDictionary, type PlacedFigure } from "./figure-dictionary.ts";
import { type Marks, markKey } from "./marks.ts";
import {
  type PdfDictionary,
  type PdfDocument,
  type Reference,
  textString,
  writeObject,
} from "./pdf-kit.ts";
import { markedContent, type Structure, writeElement } from "./structure-element.ts";
import { writeTable } from "./table-structure.ts";

/** Which pieces of the pages belong to what, and the figures by their blocks. */
type Drawn = { readonly marks: Marks; readonly figures: ReadonlyMap<number, PlacedFigure> };

/**
 * Writes the tree of elements that a reader hears instead of seeing the pages.
 *
 * @see ISO 32000-1, 14.7 (structure), 14.8 (tagged PDF) · ISO 14289-1, 7 (PDF/UA-1).
 */
export function writeStructure(
  document: PdfDocument,
  tree: DocumentTree,
  { marks, figures }: Drawn,
): void {
  const structure: Structure = { document, marks, elements: new Map(), named: new Map() };
  const root = document.getStructTreeRoot();
  const headings = headingDepths(tree.blocks);
  const whole = writeElement(structure, root, { S: "Document" }, (element) =>
    tree.blocks.flatMap((block, index) =>
      writeBlock(structure, element, block, {
        index,
        heading: headings.get(index),
        figure: figures.get(index),
        previous: tree.blocks[index - 1],
        next: tree.blocks[index + 1],
      }),
    ),
  );
  Object.assign(root.data, {
    K: [whole],
    ParentTree: writeObject(document, parentTree(structure)),
    ParentTreeNextKey: marks.byPage.length,
    IDTree: writeObject(document, idTree(structure)),
  });
}

type Position = {
  readonly index: number;
  readonly heading: number | undefined;
  readonly figure: PlacedFigure | undefined;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
};

function writeBlock(
  structure: Structure,
  parent: Reference,
  block: Block,
  position: Position,
): Reference[] {
  const { index, figure, previous, next } = position;
  /** What shows nothing is no element: a reader would stop at it in vain. */
  const write = (type: string, part: "lead" | "text", more: PdfDictionary = {}) => {
    const key = markKey({ type: "block", block: index, part });
    const isShown = structure.marks.byKey.has(key);
    return isShown
      ? [writeElement(structure, parent, { S: type, ...more }, markedContent(structure, key))]
      : [];
  };
  switch (block.type) {
    case "table": {
      const caption = isCaptionOf(previous, block) ? index - 1 : undefined;
      return [writeTable(structure, parent, block, { index, caption })];
    }
    case "chart":
      return [...write("P", "lead"), ...write("Figure", "text", figureDictionary(block, figure))];
    case "picture": {
      const caption = isCaptionOf(next, block) ? index + 1 : undefined;
      const dictionary = { S: "Figure", ...figureDictionary(block, figure) };
      return [writeFigure(structure, parent, dictionary, { index, caption })];
    }
    case "heading":
      return write(tagOf(position), "text");
    case "paragraph":
      if (isCaptionOf(block, next) || isCaptionOf(block, previous)) return [];
      return block.lead
        ? [...write(tagOf(position), "lead"), ...write("P", "text")]
        : write(tagOf(position), "text");
  }
}

function tagOf({ heading }: Position): string {
  return heading === undefined ? "P" : `H${heading}`;
}

/** A picture, and its caption inside of the same element. */
function writeFigure(
  structure: Structure,
  parent: Reference,
  dictionary: PdfDictionary,
  { index, caption }: Captioned,
): Reference {
  const content = markedContent(structure, markKey({ type: "block", block: index, part: "text" }));
  return writeElement(structure, parent, dictionary, (element) => [
    ...content(element),
    ...writeCaption(structure, element, caption),
  ]);
}

/** From the marks of each page back to their elements. */
function parentTree({ marks, elements }: Structure): PdfDictionary {
  const pages = marks.byPage.map((keys) =>
    keys.flatMap((key) => {
      const element = elements.get(key);
      return element ? [element] : [];
    }),
  );
  return { Nums: pages.flatMap((own, page) => [page, own]) };
}

/** Names in the order of their bytes, as viewers look them up by halving. */
function idTree({ named }: Structure): PdfDictionary {
  const sorted = [...named].sort(([one], [other]) => (one < other ? -1 : 1));
  return { Names: sorted.flatMap(([id, element]) => [textString(id), element]) };
}
