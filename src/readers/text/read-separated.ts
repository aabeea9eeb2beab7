import { finishSheets } from "../sheets/finish.ts";
import type { SourceDocument } from "../source.ts";
import type { Row } from "./separated-values.ts";

/**
 * Reads a sheet that was saved as text: its merged cells are lost, its figures are as they were
 * shown. Places are told as the program has them that opens the file.
 * @throws {GenerationError} `FILE-BOMB`.
 */
export function readSeparated(rows: readonly Row[]): SourceDocument {
  const isShown = () => false;
  const cells = rows.flatMap((fields, row) =>
    fields.map((text, column) => ({
      row,
      column,
      text: text.replaceAll("\r\n", "\n"),
      leftOut: [],
    })),
  );
  const sheet = { name: "CSV", isHidden: false, isHiddenRow: isShown, isHiddenColumn: isShown };
  return finishSheets([{ ...sheet, cells, merges: [], drawn: [], comments: 0 }]);
}
