import { placeOfAddress } from "../../document/sheets/cell-address.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { type Book, type Content, readContent, wordsOf } from "./cell.ts";
import { isHiddenRow } from "./hidden.ts";

/** A row as the file has it; rows and columns count from 0. */
export type Line = {
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: readonly LineCell[];
};

export type LineCell = Content & { readonly column: number };

/**
 * The rows of a sheet. A row or cell that does not say where it stands follows the one before it.
 * @throws {GenerationError} `FILE-BOMB`.
 * @see ECMA-376 Part 1, 18.3.1.73, 18.3.1.4
 */
export function readLines(sheet: XmlElement, book: Book): Line[] {
  const elements = rowsIn(sheet);
  if (elements.length > limits.sheetRows) throw new GenerationError("FILE-BOMB", {});
  let row = -1;
  return elements.map((element): Line => {
    const cells = childrenOf(element, "c");
    row = rowOf(element, cells[0]) ?? row + 1;
    let column = -1;
    return {
      row,
      isHidden: isHiddenRow(element),
      cells: cells.map((cell): LineCell => {
        column = placeOfAddress(cell.attributes.r ?? "")?.column ?? column + 1;
        return { ...readContent(cell, book), column };
      }),
    };
  });
}

/** The first words on a sheet, without their places: enough to know it by. */
export function firstWords(sheet: XmlElement, book: Book): string[] {
  const words: string[] = [];
  for (const row of rowsIn(sheet)) {
    words.push(...childrenOf(row, "c").flatMap((cell) => wordsOf(readContent(cell, book))));
    if (words.length > mostWords) break;
  }
  return words;
}

const mostWords = 60;

function rowsIn(sheet: XmlElement): XmlElement[] {
  const data = descend(sheet, "sheetData");
  return data ? childrenOf(data, "row") : [];
}

function rowOf({ attributes: { r } }: XmlElement, first: XmlElement | undefined) {
  return r === undefined ? placeOfAddress(first?.attributes.r ?? "")?.row : Number(r) - 1;
}
