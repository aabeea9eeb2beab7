import { placeOfAddress } from "../../document/cell-address.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { allOf, childrenOf, descend, textOf, type XmlElement } from "../xml.ts";

export type SheetCell = {
  readonly column: number;
  readonly text: string;
  readonly address: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** A formula: its saved value, or none when no program has computed it yet. */
  readonly isFormula: boolean;
};

export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] };

export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Columns up to the last one that holds something. */
  readonly width: number;
  /** `row,column` of the places that a merged cell covers besides its first. */
  readonly covered: ReadonlySet<string>;
};

type Merge = { readonly rows: number; readonly columns: number };

/** The cells of a sheet, without the covered ones, and the blank ones right of everything. */
export function readSheet(name: string, root: XmlElement, texts: readonly string[]): Sheet {
  const merges = new Map<string, Merge>();
  const covered = new Set<string>();
  for (const { attributes } of allOf(root, "mergeCell"))
    readMerge(attributes.ref ?? "", merges, covered);
  const data = descend(root, "sheetData");
  const elements = data ? childrenOf(data, "row") : [];
  if (elements.length > limits.sheetRows) throw new GenerationError("FILE-BOMB", {});
  const rows = elements.map((row) => readRow(row, { texts, merges, covered }));
  const width = rows.reduce((most, row) => Math.max(most, endOf(row)), 0);
  return {
    name,
    width,
    covered,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.filter(({ column }) => column < width),
    })),
  };
}

/** The columns that a row needs; programs write cells that only have a colour, too. */
function endOf({ cells }: SheetRow): number {
  const held = cells.filter(
    ({ text, isFormula, colSpan }) => text.trim() !== "" || isFormula || colSpan > 1,
  );
  return held.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);
}

function readMerge(ref: string, merges: Map<string, Merge>, covered: Set<string>): void {
  const [from, to] = ref.split(":").map(placeOfAddress);
  if (!from || !to) return;
  const rows = to.row - from.row + 1;
  const columns = to.column - from.column + 1;
  if (rows < 1 || columns < 1 || rows * columns > limits.cells) return;
  merges.set(`${from.row},${from.column}`, { rows, columns });
  for (let place = 1; place < rows * columns; place++) {
    covered.add(`${from.row + Math.floor(place / columns)},${from.column + (place % columns)}`);
  }
  if (covered.size > limits.cells) throw new GenerationError("FILE-BOMB", {});
}

type Work = {
  readonly texts: readonly string[];
  readonly merges: ReadonlyMap<string, Merge>;
  readonly covered: ReadonlySet<string>;
};

function readRow(element: XmlElement, { texts, merges, covered }: Work): SheetRow {
  const row = Number(element.attributes.r ?? 1) - 1;
  const cells = childrenOf(element, "c").flatMap((cell): SheetCell[] => {
    const address = cell.attributes.r ?? "";
    const place = placeOfAddress(address);
    if (!place || covered.has(`${place.row},${place.column}`)) return [];
    const merge = merges.get(`${place.row},${place.column}`);
    return [
      {
        column: place.column,
        text: cellText(cell, texts),
        address,
        rowSpan: merge?.rows ?? 1,
        colSpan: merge?.columns ?? 1,
        isFormula: childrenOf(cell, "f").length > 0,
      },
    ];
  });
  return { row, cells };
}

function cellText(cell: XmlElement, texts: readonly string[]): string {
  const inline = childrenOf(cell, "is")[0];
  if (inline) return textOf(inline);
  const value = childrenOf(cell, "v")[0];
  const text = value ? textOf(value) : "";
  if (cell.attributes.t === "s") return texts[Number(text)] ?? "";
  if (cell.attributes.t === "e") return text;
  return cell.attributes.t === undefined || cell.attributes.t === "n" ? plainNumber(text) : text;
}

/** Sheets save doubles: 7730.28 may stand as 7730.2799999999997, 1E+5 for 100000. */
function plainNumber(text: string): string {
  const number = Number(text);
  if (text === "" || Number.isNaN(number)) return text;
  return String(Number(number.toPrecision(15)));
}
