import { cellAddress } from "../../document/cell-address.ts";
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
  const isFormula = cell.attributes["table:formula"] !== undefined;
  if (childrenOf(cell).length === 0 && !isFormula) return { row, column, text: "", isFormula };
  const { text: shown, leftOut } = readShown(cell, spot, setting);
  return { row, column, isFormula, ...readValue(cell, shown, leftOut) };
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

type Value = Pick<DraftCell, "text" | "shown" | "leftOut">;

function readValue(
  { attributes }: XmlElement,
  text: string,
  leftOut: NonNullable<DraftCell["leftOut"]>,
): Value {
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
function numberOf(
  number: number,
  shown: string,
  leftOut: NonNullable<DraftCell["leftOut"]>,
): Value {
  const saved = plainNumber(number);
  const words = leftOut.filter(({ kind }) => kind === "hidden" || kind === "struck");
  if (shown === "" && words.length > 0) return { text: "", leftOut };
  if (shown === "" && number !== 0) {
    return { text: "", leftOut: [...leftOut, { kind: "hidden", text: saved }] };
  }
  return { text: saved, shown: shownOtherwise(number, shown), leftOut };
}

/** A day without the beginning of it. */
function dayOf(saved: string): string {
  return saved.replace(/T[0:.Z]*$/, "");
}
