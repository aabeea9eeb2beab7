import { type Edition, sectionWithId } from "../../src/edition/edition.ts";
import { type CellKey, cellKey, type Draft } from "./draft/draft.ts";

/** The cell that a place in the report's JSON is of. */
export function cellAt(pointer: string, edition: Edition): CellKey | undefined {
  const [, table = "", path = ""] = /^\/tables\/(\w+)\/(.+)$/.exec(pointer) ?? [];
  const grid = edition.grids.find(({ name }) => name === table);
  const steps = path.split("/").join(".");
  const field = grid?.fields.find((one) => steps === one.path || steps.startsWith(`${one.path}.`));
  return field && cellKey(table, field.path);
}

/** The part of the page that a place in the report's JSON is filled in at. */
export function stepOf(pointer: string, draft: Draft, edition: Edition): string {
  const [, part = "", name = ""] = pointer.split("/");
  if (part === "tables") {
    return draft.sections.find(({ id }) => id && tableOf(id, edition) === name)?.key ?? "check";
  }
  if (part === "sections" && name !== "") return draft.sections[Number(name)]?.key ?? "check";
  return part === "" || part === "sections" || pointer.startsWith("previous#") ? "check" : "basics";
}

/** The table of a mandated section. */
export function tableOf(id: string, edition: Edition): string | undefined {
  return sectionWithId(edition, id)?.table;
}
