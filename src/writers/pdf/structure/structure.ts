import type { DocumentTree } from "../../../document/blocks.ts";
import {
  type FigureElement,
  type StructureElement,
  structureOf,
} from "../../../layout/structure/structure.ts";
import { type PdfDocument, writeObject } from "../pdf-kit.ts";
import { type PdfDictionary, type Reference, textString } from "../pdf-values.ts";
import { writeCaption } from "./caption-structure.ts";
import { figureDictionary, type PlacedFigure } from "./figure-dictionary.ts";
import type { Marks } from "./marks.ts";
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
  const elements = structureOf(tree, (content) => marks.byKey.has(content));
  const whole = writeElement(structure, root, { S: "Document" }, (parent) =>
    Array.from(elements, (element) => writePart(structure, parent, element, figures)),
  );
  Object.assign(root.data, {
    K: [whole],
    ParentTree: writeObject(document, parentTree(structure)),
    ParentTreeNextKey: marks.byPage.length,
    IDTree: writeObject(document, idTree(structure)),
  });
}

function writePart(
  structure: Structure,
  parent: Reference,
  element: StructureElement,
  figures: Drawn["figures"],
): Reference {
  switch (element.type) {
    case "text":
      return writeElement(
        structure,
        parent,
        { S: element.tag },
        markedContent(structure, element.content),
      );
    case "figure":
      return writeFigure(structure, parent, element, figures.get(element.block));
    case "table":
      return writeTable(structure, parent, element);
  }
}

/** What is drawn, and its caption inside of the same element. */
function writeFigure(
  structure: Structure,
  parent: Reference,
  figure: FigureElement,
  placed: PlacedFigure | undefined,
): Reference {
  const content = markedContent(structure, figure.content);
  const dictionary = { S: "Figure", ...figureDictionary(figure, placed) };
  return writeElement(structure, parent, dictionary, (element) => [
    ...content(element),
    ...writeCaption(structure, element, figure.caption),
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
