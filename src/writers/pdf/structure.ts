import type { Block, DocumentTree } from "../../document/blocks.ts";
import { headingTags } from "./heading-tags.ts";
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

/**
 * Writes the tree of elements that a reader hears instead of seeing the pages.
 *
 * @see ISO 32000-1, 14.7 (structure), 14.8 (tagged PDF) · ISO 14289-1, 7 (PDF/UA-1).
 */
export function writeStructure(document: PdfDocument, tree: DocumentTree, marks: Marks): void {
  const structure: Structure = { document, marks, elements: new Map(), named: new Map() };
  const root = document.getStructTreeRoot();
  const headings = headingTags(tree);
  const whole = writeElement(structure, root, { S: "Document" }, (element) =>
    tree.blocks.flatMap((block, index) =>
      writeBlock(structure, element, block, { index, heading: headings.get(index) }),
    ),
  );
  Object.assign(root.data, {
    K: [whole],
    ParentTree: writeObject(document, parentTree(structure)),
    ParentTreeNextKey: marks.byPage.length,
    IDTree: writeObject(document, idTree(structure)),
  });
}

type Position = { readonly index: number; readonly heading: string | undefined };

function writeBlock(
  structure: Structure,
  parent: Reference,
  block: Block,
  { index, heading }: Position,
): Reference[] {
  if (block.type === "table") return [writeTable(structure, parent, block, index)];
  const write = (tag: string, part: "lead" | "text") =>
    writeElement(
      structure,
      parent,
      { S: tag },
      markedContent(structure, markKey({ type: "block", block: index, part })),
    );
  const isRunIn = block.type === "paragraph" && block.lead !== undefined;
  return isRunIn
    ? [write(heading ?? "P", "lead"), write("P", "text")]
    : [write(heading ?? "P", "text")];
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
