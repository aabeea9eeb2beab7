import { type CountedKind, countedKinds } from "../../../src/document/references/counted-kinds.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import type { Desk } from "../desk.ts";
import type { Draft } from "../draft/draft.ts";
import { isIn } from "../draft/own/field-ids.ts";
import { itemsByPointer } from "../draft/own/references.ts";
import { tableOf } from "../note-places.ts";
import type { Note } from "../notes.ts";
import type { Target } from "../worker/find-places.ts";

/** What a finding is about, as it is looked for on the pages; undefined of what stands on none. */
export function targetOfNote(note: Note, { draft, edition }: Desk): Target | undefined {
  const { pointer, cell } = note;
  if (cell !== undefined) {
    const [table = "", path = ""] = cell.split("/");
    return { type: "cell", edition: edition.id, table, path };
  }
  const own = ownTarget(pointer, draft);
  if (own) return own;
  const [, part = "", name = ""] = pointer.split("/");
  const words = wordsOf(note);
  switch (part) {
    case "title":
    case "agency":
    case "year":
      return { type: "title" };
    case "signature":
      return { type: "signature" };
    case "subtitle":
    case "introduction":
      return { type: "text", section: -1, words };
    case "sections":
      return /^\d+$/.test(name) ? { type: "text", section: Number(name), words } : undefined;
    case "tables": {
      const section = draft.sections.findIndex(({ id }) => id && tableOf(id, edition) === name);
      return section < 0 ? undefined : { type: "text", section, words: [] };
    }
    default:
      return undefined;
  }
}

function wordsOf({ words, finding }: Note): string[] {
  const { t, read, l } = finding?.parameters ?? {};
  return [words, t, read, l].flatMap((one) =>
    one === undefined || one === "" ? [] : [String(one)],
  );
}

/** A table or picture of the office's own; a note stands below a text, and is looked for as one. */
function ownTarget(pointer: string, draft: Draft): Target | undefined {
  const items = itemsByPointer(draft);
  const found = items.find((one) => isIn(pointer, one.pointer, "/"));
  const kind = found && kindOf(found.item.value);
  if (!found || !kind) return undefined;
  const index = items.filter(({ item }) => kindOf(item.value) === kind).indexOf(found);
  const [, , part, row, place] = pointer.slice(found.pointer.length).split("/");
  const isCell = kind === "table" && (part === "header" || part === "rows") && place !== undefined;
  if (!isCell) return { type: "own", kind, index };
  const table = found.item.value.table;
  const header = isRecord(table) && Array.isArray(table.header) ? table.header.length : 0;
  const line = Number(row) + (part === "rows" ? header : 0);
  return { type: "own", kind, index, cell: [line, Number(place)] };
}

function kindOf(value: Readonly<Record<string, unknown>>): CountedKind | undefined {
  return countedKinds.find((kind) => Object.hasOwn(value, kind));
}
