import { sectionOfTable } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import type { Placement } from "../tables/choose-models.ts";
import type { Piece } from "../tables/table-zones.ts";
import { type JsonObject, setPath } from "./draft.ts";
import { ask, type Drafting, excerpt } from "./drafting.ts";

/** The mandated tables as a report's JSON writes them; a row without numbers stays empty. */
export function draftTables(placements: readonly Placement[], { origins }: Drafting): JsonObject {
  const tables: JsonObject = {};
  for (const { model, placed } of placements) {
    setPath(tables, model.grid.name, {});
    for (const row of model.rows) {
      const [field] = row.columns;
      if (field) setPath(tables, `${model.grid.name}.${field.field.row}`, {});
    }
    for (const [path, cell] of placed.cells) {
      setPath(tables, `${model.grid.name}.${path}`, cell.json);
      origins[`/tables/${model.grid.name}/${path.replaceAll(".", "/")}`] = cell.place;
    }
  }
  return tables;
}

/** Tells of the mandated tables that the file has not, and asks for their figures. */
export function askAbsentTables(placements: readonly Placement[], drafting: Drafting): void {
  const { grids } = drafting.edition;
  const found = placements.map(({ model }) => model.grid.name);
  for (const { name, description } of grids.filter((grid) => !found.includes(grid.name))) {
    const t = sectionOfTable(drafting.edition, name)?.heading ?? description;
    const pointer = `/tables/${name}`;
    drafting.findings.push(finding("DOC-TBL", "error", { pointer }, { t, l: t }));
    ask(drafting, { code: "ASK-TABLE", pointer, parameters: { t }, alternatives: [], where: "" });
  }
}

/** Tables of the file that are none of the mandated ones. */
export function strayTables(pieces: readonly Piece[]): Finding[] {
  return pieces.map((piece) => {
    const cells = piece.type === "words" ? piece.tokens : piece.table.rows.flat();
    const texts = cells.map(({ text }) => text.trim()).filter(Boolean);
    const where = sourcePlaceText(cells[0]?.place ?? {});
    const parameters = { l: excerpt(texts.join(" ")), where };
    return finding("IMPORT-TABLE", "warning", { pointer: "" }, parameters);
  });
}
