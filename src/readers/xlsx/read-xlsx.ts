import { formTexts } from "../../messages/form-texts.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { type OfficePackage, openPackage } from "../office-package.ts";
import type { SourceBlock, SourceDocument } from "../source.ts";
import { allOf, parseXml, textOf, type XmlElement } from "../xml.ts";
import { readLedger } from "./ledger-sheet.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { sheetBlocks } from "./sheet-blocks.ts";
import { isTextSheet, readTextSheet } from "./text-sheet.ts";

/**
 * Reads a workbook: our form with its ledger, or any sheets that hold the mandated tables.
 * Formulas are never computed: the value that was saved with them counts.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-DTD`, and those of `openPackage`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await openPackage(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
  );
  return readWorkbook(readSheets(parts));
}

/** What the sheets in sight of a workbook hold, whatever file they were read from. */
export function readWorkbook(sheets: readonly Sheet[]): SourceDocument {
  const texts = sheets.find(isTextSheet);
  const ledger = sheets.find(({ name }) => name === formTexts.ledgerSheet);
  const others = sheets.filter((sheet) => sheet !== texts && sheet !== ledger);
  const tables = others.map((sheet) => ({ sheet, blocks: sheetBlocks(sheet) }));
  const rows = ledger ? readLedger(ledger) : [];
  return {
    ...(texts ? readTextSheet(texts, tables) : { blocks: tables.flatMap(({ blocks }) => blocks) }),
    findings: [],
    ...(rows.length > 0 ? { ledger: rows } : {}),
  };
}

export type SheetTables = { readonly sheet: Sheet; readonly blocks: readonly SourceBlock[] };

function readSheets(parts: OfficePackage): Sheet[] {
  const workbook = parts.text("xl/workbook.xml");
  if (workbook === undefined) throw new GenerationError("FILE-DAMAGED", {});
  const texts = sharedTexts(parts.text("xl/sharedStrings.xml"));
  const targets = new Map(
    allOf(parseXml(parts.text("xl/_rels/workbook.xml.rels") ?? "<none/>"), "Relationship").map(
      ({ attributes }) => [attributes.Id ?? "", attributes.Target ?? ""],
    ),
  );
  const visible = allOf(parseXml(workbook), "sheet").filter(
    ({ attributes }) => (attributes.state ?? "visible") === "visible",
  );
  let room: number = limits.cells;
  return visible.flatMap(({ attributes }) => {
    const target = (targets.get(attributes["r:id"] ?? "") ?? "").replace(/^\/xl\/|^\.\//, "");
    const xml = parts.text(`xl/${target}`);
    if (xml === undefined) return [];
    const sheet = readSheet(attributes.name ?? "", parseXml(xml), texts);
    room -= sheet.rows.length * sheet.width;
    if (room < 0) throw new GenerationError("FILE-BOMB", {});
    return [sheet];
  });
}

function sharedTexts(xml: string | undefined): string[] {
  return xml === undefined ? [] : allOf(parseXml(xml), "si").map(plainText);
}

/** Without the readings that Japanese files set over their characters. */
function plainText(item: XmlElement): string {
  return item.children
    .map((child) => {
      if (typeof child === "string" || child.name === "rPh") return "";
      return child.name === "t" ? textOf(child) : plainText(child);
    })
    .join("");
}
