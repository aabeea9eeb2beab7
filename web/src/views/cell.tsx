import type { Field } from "../../../src/edition/edition.ts";
import type { Desk } from "../desk.ts";
import { cellKey } from "../draft/draft.ts";
import type { Note } from "../notes.ts";

export type CellProps = {
  readonly desk: Desk;
  readonly table: string;
  readonly field: Field;
  readonly notes: readonly Note[];
  readonly isActive: boolean;
};

/** The field of a value, with last year's number under it. */
export function Cell({ desk, table, field, notes, isActive }: CellProps) {
  const { draft, previous, say } = desk;
  const key = cellKey(table, field.path);
  const id = fieldId(key);
  const old = previous?.cells[key];
  const computed = desk.notes.computed.get(key);
  const isBlank = desk.blank.has(key);
  const described = [...notes.map((note) => noteId(note)), ...(old ? [`${id}-old`] : [])];
  return (
    <>
      <input
        id={id}
        data-path={field.path}
        class={classOf(notes, isBlank)}
        type="text"
        inputMode={field.type === "change" ? "text" : "decimal"}
        autoComplete="off"
        spellcheck={false}
        tabIndex={isActive ? 0 : -1}
        value={draft.cells[key] ?? ""}
        placeholder={computed ?? ""}
        title={computed ? say("computed", { value: computed }) : undefined}
        aria-label={`${field.labels.row} ${field.labels.column}`}
        aria-invalid={notes.some(({ severity }) => severity === "error") ? "true" : undefined}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
      />
      {old ? (
        <span id={`${id}-old`} class="old" title={say("lastYear", { value: old })}>
          <span class="unseen">{say("lastYear", { value: "" })}</span>
          {old}
        </span>
      ) : null}
    </>
  );
}

function classOf(notes: readonly Note[], isBlank: boolean): string {
  if (notes.some(({ severity }) => severity === "error")) return "cell wrong";
  if (notes.some(({ severity }) => severity === "warning")) return "cell doubtful";
  return isBlank ? "cell blank" : "cell";
}

export function fieldId(key: string): string {
  return `cell-${key.replaceAll(/[/.]/g, "-")}`;
}

export function noteId({ id }: Note): string {
  return `note-${id}`;
}
