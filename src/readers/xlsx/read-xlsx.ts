import { GenerationError } from "../../messages/generation-error.ts";
import { formTexts } from "../../messages/tables/form-texts.ts";
import type { LeftOut } from "../left-out.ts";
import { limits } from "../limits.ts";
import { type OfficePackage, openPackage } from "../office-package.ts";
import type { OpenFormula, SourceDocument } from "../source.ts";
import { parseXml } from "../xml.ts";
import type { Book } from "./cell.ts";
import { objectsIn } from "./drawings.ts";
import { isTextSheet } from "./form-facts.ts";
import { findLedger, ledgerLeftOut, readLedger } from "./ledger-sheet.ts";
import { firstWords } from "./lines.ts";
import { type OverCells, readOverCells } from "./over-cells.ts";
import { readSharedStrings } from "./rich-text.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { sheetBlocks } from "./sheet-blocks.ts";
import { readStyles } from "./styles.ts";
import { readTextSheet } from "./text-sheet.ts";
import { isWanted, type ListedSheet, readWorkbook, type Workbook } from "./workbook.ts";

/**
 * Reads a workbook: our form with its ledger, or any sheets that hold the mandated tables; only
 * what is shown. Formulas are never computed: the value that was saved with them counts.
 * @throws {GenerationError} `FILE-BOMB`, `FILE-DTD`, and those of `openPackage`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await openPackage(bytes, isWanted);
  const workbook = readWorkbook(parts);
  const { sheets, leftOut } = readSheets(workbook, parts, await readBook(workbook));
  const over = await readOverCells(
    bytes,
    parts,
    workbook.sheets.filter(({ isHidden }) => !isHidden),
  );
  return sourceOfSheets(sheets, {
    leftOut: [...leftOut, ...over.leftOut],
    findings: over.findings,
  });
}

/** What the sheets in sight of a workbook hold, whatever file they were read from. */
export function sourceOfSheets(sheets: readonly Sheet[], besides: OverCells): SourceDocument {
  const texts = sheets.find(isTextSheet);
  const ledger = findLedger(sheets.filter((sheet) => sheet !== texts));
  const others = sheets.filter((sheet) => sheet !== texts && sheet !== ledger).map(withoutChecks);
  const tables = others.map((sheet) => ({ sheet, blocks: sheetBlocks(sheet) }));
  const form = texts && readTextSheet(texts, tables);
  const { rows, findings } = ledger ? readLedger(ledger) : { rows: [], findings: [] };
  const read = texts ? [texts, ...others] : others;
  return {
    blocks: form?.blocks ?? tables.flatMap(({ blocks }) => blocks),
    ...(form ? { known: form.known } : {}),
    findings: [...(form?.findings ?? []), ...findings, ...besides.findings],
    leftOut: [
      ...read.flatMap((sheet) => sheet.leftOut),
      ...(ledger ? ledgerLeftOut(ledger) : []),
      ...besides.leftOut,
    ],
    shownOtherwise: read.flatMap(({ shownOtherwise }) => shownOtherwise),
    openFormulas: read.flatMap(openFormulas),
    ...(rows.length > 0 ? { ledger: rows } : {}),
  };
}

/** Only a workbook whose cells have formats needs the library that knows them. */
async function readBook(workbook: Workbook): Promise<Book> {
  const styles = readStyles(workbook.styles);
  const hasFormats = styles.some(({ format }) => format !== undefined);
  const formats = hasFormats ? await import("./number-format.ts") : undefined;
  return {
    strings: readSharedStrings(workbook.sharedStrings),
    styles,
    formats: formats?.readFormats(workbook.from1904),
    isUncalculated: workbook.isUncalculated,
  };
}

type ReadSheets = {
  /** Those in sight. */
  readonly sheets: readonly Sheet[];
  /** The words of the others, and documents that are embedded in these. */
  readonly leftOut: readonly LeftOut[];
};

function readSheets(workbook: Workbook, parts: OfficePackage, book: Book): ReadSheets {
  const sheets: Sheet[] = [];
  const leftOut: LeftOut[] = [];
  let room: number = limits.cells;
  for (const listed of workbook.sheets.filter(({ isChart }) => !isChart)) {
    const xml = parts.text(listed.part);
    if (xml === undefined) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
    if (listed.isHidden) {
      leftOut.push(...hiddenWords(xml, listed, book));
      continue;
    }
    const root = parseXml(xml);
    const sheet = readSheet(listed.name, root, book);
    room -= sheet.rows.length * sheet.width;
    if (room < 0) throw new GenerationError("FILE-BOMB", {});
    sheets.push(sheet);
    leftOut.push(...objectsIn(root, listed.name));
  }
  return { sheets, leftOut };
}

/** A sheet that is hidden may be of any length: enough of it is told to know it by. */
function hiddenWords(xml: string, { name }: ListedSheet, book: Book): LeftOut[] {
  const tell = (text: string): LeftOut => ({ kind: "hidden", text, place: { sheet: name } });
  try {
    return firstWords(parseXml(xml), book).map(tell);
  } catch (error) {
    if (error instanceof GenerationError && error.code === "FILE-BOMB") return [tell("")];
    throw error;
  }
}

/** Without the form's own row that compares the sums. */
function withoutChecks(sheet: Sheet): Sheet {
  const isCheck = (text: string | undefined) => text?.trim() === formTexts.check;
  return { ...sheet, rows: sheet.rows.filter(({ cells }) => !isCheck(cells[0]?.text)) };
}

function openFormulas({ name, rows }: Sheet): OpenFormula[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ isOpen, formula = "", address }) =>
      isOpen ? [{ formula, place: { sheet: name, address } }] : [],
    ),
  );
}
