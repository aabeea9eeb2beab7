import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { openPackage } from "../office-package.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";
import { descend, parseXml, type XmlElement } from "../xml.ts";
import { contentOf, textBoxesOf } from "./containers.ts";
import { openNumbering } from "./numbering.ts";
import { readParagraph, type WordSetting } from "./paragraph.ts";
import { readStyles } from "./styles.ts";
import { readWordTable } from "./table.ts";

/**
 * Reads a DOCX: paragraphs with the numbers that Word sets, tables with their merged cells.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-DTD`, and those of `openPackage`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await openPackage(bytes, (name) =>
    /^word\/(?:document|styles|numbering)\.xml$/.test(name),
  );
  const main = parts.text("word/document.xml");
  const body = main === undefined ? undefined : descend(parseXml(main), "body");
  if (!body) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const styles = readStyles(parts.text("word/styles.xml"));
  const setting: WordSetting = {
    styles,
    numbering: openNumbering(parts.text("word/numbering.xml"), styles),
  };
  const reading: Reading = { blocks: [], paragraphs: 0, tables: 0 };
  readBlocks(body, reading, setting);
  return { blocks: reading.blocks, findings: [] };
}

type Reading = { readonly blocks: SourceBlock[]; paragraphs: number; tables: number };

/** A text box is read before the paragraph that it is anchored in. */
function readBlocks(parent: XmlElement, reading: Reading, setting: WordSetting): void {
  for (const child of contentOf(parent, ["p", "tbl"])) {
    if (reading.blocks.length > limits.blocks) throw new GenerationError("FILE-BOMB", {});
    if (child.name === "tbl") {
      reading.tables++;
      reading.blocks.push(readWordTable(child, reading.tables, setting));
      continue;
    }
    for (const box of textBoxesOf(child)) readBlocks(box, reading, setting);
    reading.paragraphs++;
    const place = { paragraph: reading.paragraphs };
    reading.blocks.push(...readParagraph(child, place, setting));
  }
}
