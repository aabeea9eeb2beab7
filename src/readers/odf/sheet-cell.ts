import { cellAddress } from "../../document/sheets/cell-address.ts";
import type { DraftCell } from "../sheets/drafts.ts";
import { plainNumber, shownOtherwise } from "../sheets/shown-number.ts";
import { readWords } from "../sheets/words.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
import { readOdfBlocks } from "./blocks.ts";
import type { OdfSetting } from "./setting.ts";

type Spot = {
  readonly row: number;
  readonly column: number;
  readonly style: string | undefined;
  readonly sheet: string;
};

/** A cell's value; what it shows decides whether anyone sees it. */
export function readSheetCell(cell: XmlElement, spot: Spot, setting: OdfSetting): DraftCell {
  const { row, column } = spot;
  const formula = cell.attributes["table:formula"];
  if (childrenOf(cell).length === 0 && formula === undefined) {
    return { row, column, text: "", leftOut: [] };
  }
  const { text: shown, leftOut } = readShown(cell, spot, setting);
  return { row, column, ...formulaOf(cell), ...readValue(cell, shown, leftOut) };
}

/** Without a value, no program has computed it yet. */
function formulaOf({ attributes }: XmlElement): Pick<DraftCell, "formula" | "isOpen"> {
  const formula = attributes["table:formula"];
  if (formula === undefined) return {};
  const isOpen = attributes["office:value-type"] === undefined;
  return { formula: formula.replace(/^(?:\w+:)?=/, ""), ...(isOpen ? { isOpen } : {}) };
}

function readShown(cell: XmlElement, { row, column, style, sheet }: Spot, setting: OdfSetting) {
  const { styles, notes } = setting;
  const formatting = styles.formatting("table-cell", style);
  const blocks = readOdfBlocks(cell, { formatting, list: undefined }, setting);
  const isShaded = styles.isFilled("table-cell", style);
  return readWords(blocks, {
    place: { sheet, address: cellAddress(row, column) },
    isShaded,
    notes,
  });
}

type Value = Pick<DraftCell, "text" | "shown" | "leftOut" | "date">;

function readValue({ attributes }: XmlElement, text: string, leftOut: DraftCell["leftOut"]): Value {
  const saved = attributes["office:value"];
  const number = Number(saved ?? Number.NaN);
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
    case "percentage":
      return Number.isNaN(number) ? { text, leftOut } : numberOf(number, text, leftOut);
    case "date":
      return text === ""
        ? { text, leftOut }
        : { text: dayOf(attributes["office:date-value"] ?? text), leftOut };
    case "boolean":
      return text === ""
        ? { text, leftOut }
        : { text: (attributes["office:boolean-value"] ?? text).toUpperCase(), leftOut };
    default:
      return { text, leftOut };
  }
}

/** A number that is not shown at all is hidden, unless its words are told already. */
function numberOf(number: number, shown: string, leftOut: DraftCell["leftOut"]): Value {
  const saved = plainNumber(number);
  const words = leftOut.filter(({ kind }) => kind === "hidden" || kind === "struck");
  if (shown === "" && words.length > 0) return { text: "", leftOut };
  if (shown === "" && number !== 0) {
    return { text: "", leftOut: [...leftOut, { kind: "hidden", text: saved }] };
  }
  return { text: saved, ...shownOtherwise(number, shown), leftOut };
}

/** A day without the beginning of it. */
function dayOf(saved: string): string {
  return saved.replace(/T[0:.Z]*$/, "");
}
