import type { DocumentTree } from "../../document/blocks.ts";
import { type ContentKey, contentKey } from "../../layout/structure/content-key.ts";
import {
  type CellElement,
  type StructureElement,
  structureOf,
} from "../../layout/structure/structure.ts";
import { type Content, openContent, put, putWhole, takeBytes } from "../content.ts";
import type { PackedPart } from "../write-zip.ts";
import { packFile } from "./pack-file.ts";
import type { Places } from "./places.ts";
import { putText } from "./put-text.ts";
import type { SealFinder } from "./seal.ts";
import { declaration, file, namespaces, ofd } from "./xml.ts";

/** Of our own words for parts of a document: OFD has none. */
const vocabulary = "urn:nianbao:structure";

/**
 * The structure of the document in files of its own, which point at the objects of the pages and do
 * not touch them. The standard's text and its schema name the same attribute differently, so both stand there.
 *
 * @see GB/T 33190-2016, 16 (custom tags)
 */
export function structureParts(tree: DocumentTree, places: Places, seal: SealFinder): PackedPart[] {
  const tag = { TypeID: "nianbao", NameSpace: vocabulary };
  return [
    packFile(
      "Doc_0/Tags/CustomTags.xml",
      file("CustomTags", {}, ofd("CustomTag", tag, ofd("FileLoc", {}, "Structure.xml"))),
    ),
    packFile("Doc_0/Tags/Structure.xml", writeStructure(tree, places, seal)),
  ];
}

function writeStructure(tree: DocumentTree, places: Places, seal: SealFinder): Uint8Array {
  const content = openContent();
  const putContent = openPutContent(content, places);
  put(content, declaration);
  put(content, `<nb:Document xmlns:nb="${vocabulary}" xmlns:ofd="${namespaces["xmlns:ofd"]}"`);
  put(content, ' lang="zh-CN">');
  for (const element of structureOf(tree, (key) => places.byKey.has(key))) {
    putElement(content, element, putContent);
  }
  putSeal(content, seal, putContent);
  put(content, "</nb:Document>");
  return takeBytes(content);
}

/** Writes what shows the content of a key. */
type PutContent = (key: ContentKey) => void;

function openPutContent(content: Content, { byKey }: Places): PutContent {
  return (key) => {
    for (const { page, object } of byKey.get(key) ?? []) {
      put(content, '<ofd:ObjectRef PageRef="');
      putWhole(content, page);
      put(content, '">');
      putWhole(content, object);
      put(content, "</ofd:ObjectRef>");
    }
  };
}

function putElement(content: Content, element: StructureElement, putContent: PutContent): void {
  if (element.type === "table") {
    putOpening(content, "Table", { description: element.description });
    putCaption(content, element.caption, putContent);
    for (const row of element.rows) {
      put(content, "<nb:TR>");
      for (const cell of row) putCell(content, cell, putContent);
      put(content, "</nb:TR>");
    }
    put(content, "</nb:Table>");
    return;
  }
  if (element.type === "figure") {
    putOpening(content, "Figure", { alt: element.alternate });
    putContent(element.content);
    putCaption(content, element.caption, putContent);
    put(content, "</nb:Figure>");
    return;
  }
  put(content, `<nb:${element.tag}>`);
  putContent(element.content);
  put(content, `</nb:${element.tag}>`);
}

function putCaption(
  content: Content,
  caption: ContentKey | undefined,
  putContent: PutContent,
): void {
  if (caption === undefined) return;
  put(content, "<nb:Caption>");
  putContent(caption);
  put(content, "</nb:Caption>");
}

function putCell(content: Content, cell: CellElement, putContent: PutContent): void {
  const { id, scope, headers, rowSpan, colSpan } = cell;
  const name = scope ? "TH" : "TD";
  putOpening(content, name, {
    ...(scope ? { id, scope } : { headers: headers.join(" ") }),
    rowSpan: rowSpan > 1 ? String(rowSpan) : "",
    colSpan: colSpan > 1 ? String(colSpan) : "",
  });
  putContent(cell.content);
  put(content, `</nb:${name}>`);
}

/** Attributes without a value are left out. */
function putOpening(
  content: Content,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  put(content, `<nb:${name}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === "") continue;
    put(content, ` ${key}="`);
    putText(content, value);
    put(content, '"');
  }
  put(content, ">");
}

/** The blocks of signature and date once more, and the room for a seal over them. */
function putSeal(content: Content, { found, blocks }: SealFinder, putContent: PutContent): void {
  const place = found();
  if (!place) return;
  put(content, '<nb:Seal PageRef="');
  putWhole(content, place.page);
  put(content, `" Box="${place.box}">`);
  for (const block of blocks) putContent(contentKey({ type: "block", block, part: "text" }));
  put(content, "</nb:Seal>");
}
