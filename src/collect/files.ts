import type { Look } from "../document/look.ts";
import type { Resources } from "../generate.ts";
import { jsonFile } from "../messages/json-file.ts";
import type { Language } from "../messages/sentences.ts";
import { matrixTexts } from "../messages/tables/matrix.ts";
import { traceTexts } from "../messages/tables/trace.ts";
import { makeMatrix } from "../rollup/matrix.ts";
import { matrixSheet } from "../rollup/matrix-sheet.ts";
import { type LetterForm, type LetterWish, returnLetter } from "../rollup/return-letter.ts";
import type { RollUp } from "../rollup/roll-up.ts";
import { traceSheet } from "../rollup/trace-sheet.ts";
import { stateOf, stemOf, type Unit } from "../rollup/unit.ts";
import { write } from "../writers/formats.ts";
import { writeXlsx } from "../writers/xlsx/write-xlsx.ts";
import { distinctNames, plainName } from "../zip/file-names.ts";

/** What letters are made from, besides what documents are. */
export type LetterMaterials = Omit<LetterForm, "has"> & { readonly look: Look };

export type LetterFile = {
  readonly name: string;
  readonly unit: Unit;
  readonly write: () => Promise<Uint8Array>;
};

/** @param name - its ending says whether it is a workbook. */
export async function traceFile(
  name: string,
  { trace, sums }: RollUp,
  language: Language,
): Promise<Uint8Array> {
  if (!isWorkbook(name)) return jsonFile(trace);
  return await writeXlsx(traceSheet(sums, traceTexts(language)));
}

/** @param name - its ending says whether it is a workbook. */
export async function matrixFile(
  name: string,
  units: readonly Unit[],
  language: Language,
): Promise<Uint8Array> {
  const matrix = makeMatrix(units);
  if (!isWorkbook(name)) return jsonFile(matrix);
  return await writeXlsx(matrixSheet(matrix, matrixTexts(language)));
}

function isWorkbook(name: string): boolean {
  return /\.xlsx$/i.test(name);
}

/** A letter for each unit that is returned, named after the file of its report. */
export function letterFiles(
  units: readonly Unit[],
  wish: LetterWish,
  { resources, letters }: { readonly resources: Resources; readonly letters: LetterMaterials },
): LetterFile[] {
  const { look, ...form } = letters;
  const returned = units.filter((unit) => stateOf(unit) === "returned");
  const names = distinctNames(returned.map(({ file }) => `${plainName(stemOf(file))}.docx`));
  return returned.map((unit, index) => ({
    name: names[index] ?? "",
    unit,
    write: () => {
      const tree = returnLetter(unit, { ...form, has: resources.fontSet.has }, wish);
      return write("docx", tree, { ...resources, look });
    },
  }));
}
