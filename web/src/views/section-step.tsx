import { gridNamed } from "../../../src/edition/edition.ts";
import { totalPaths } from "../../../src/report/total-paths.ts";
import type { Desk } from "../desk.ts";
import { typedText } from "../draft/body.ts";
import type { Draft, DraftSection } from "../draft/draft.ts";
import { blankCells } from "../draft/last-year/carry-over.ts";
import { withCells } from "../draft/state.ts";
import { tableOf } from "../note-places.ts";
import { TableHelp } from "./help/table-help.tsx";
import { later } from "./later.tsx";
import { NoteList, Suggestions } from "./note-list.tsx";
import { BodyEditor } from "./own/body-editor.tsx";
import { TableEditor } from "./table/table-editor.tsx";

const LastProse = later(async () => (await import("./last-prose.tsx")).LastProse);
const ProseStart = later(async () => (await import("./prose-start.tsx")).ProseStart);
const Terms = later(async () => (await import("./help/terms.tsx")).Terms);

type Props = { readonly desk: Desk; readonly section: DraftSection };

/** A section of the report: its table, if it has one, and its text. */
export function SectionStep({ desk, section }: Props) {
  const table = section.id ? tableOf(section.id, desk.edition) : undefined;
  return (
    <>
      {section.id ? null : <OwnHeading desk={desk} section={section} />}
      {table ? (
        <TableStep desk={desk} section={section} table={table} />
      ) : (
        <TextStep desk={desk} section={section} />
      )}
    </>
  );
}

function TextStep({ desk, section }: Props) {
  return (
    <div class="beside">
      <div>
        <Prose desk={desk} section={section} />
        <Terms desk={desk} place={section.key} />
      </div>
      <aside aria-label={desk.say("findingsHere")}>
        <LastProse desk={desk} place={section.key} />
        <h3>{desk.say("findingsHere")}</h3>
        <NoteList desk={desk} notes={notesOf(desk, section)} />
      </aside>
    </div>
  );
}

function Prose({ desk, section }: Props) {
  return (
    <>
      <ProseStart desk={desk} place={section.key} name={desk.say("body")} />
      <BodyEditor desk={desk} section={section} />
    </>
  );
}

function TableStep({ desk, section, table }: Props & { readonly table: string }) {
  const { say } = desk;
  const grid = gridNamed(desk.edition, table);
  const blank = [...desk.blank].filter((key) => key.startsWith(`${table}/`)).length;
  const others = notesOf(desk, section).filter(({ cell }) => cell === undefined);
  if (!grid) return null;
  return (
    <>
      <div class="toolbar table">
        <span class="quiet push">{blank > 0 ? say("blanks", { count: blank }) : ""}</span>
        <button type="button" disabled={blank === 0} onClick={() => fillZeros(desk, table)}>
          {say("fillZeros")}
        </button>
        <button type="button" onClick={() => clearTable(desk, table)}>
          {say("clearTable")}
        </button>
      </div>
      <TableHelp desk={desk} table={table}>
        <TableEditor desk={desk} grid={grid} key={`${desk.edition.id} ${table}`} />
      </TableHelp>
      <p class="hint">{say("keys")}</p>
      {others.length > 0 ? <NoteList desk={desk} notes={others} /> : null}
      <Suggestions desk={desk} table={table} />
      <details open={typedText(section.body) !== "" || section.note !== ""}>
        <summary>{say("tableBody")}</summary>
        <Prose desk={desk} section={section} />
        <LastProse desk={desk} place={section.key} />
        <label class="label">
          {say("note")}
          <textarea
            rows={2}
            value={section.note}
            onInput={({ currentTarget }) =>
              change(desk, section, { note: currentTarget.value }, "note")
            }
          />
        </label>
      </details>
    </>
  );
}

function OwnHeading({ desk, section }: Props) {
  const { say } = desk;
  return (
    <div class="toolbar">
      <label class="label grow">
        {say("heading")}
        <input
          id={`heading-${section.key}`}
          type="text"
          value={section.heading}
          onInput={({ currentTarget }) =>
            change(desk, section, { heading: currentTarget.value }, "heading")
          }
        />
      </label>
      <button type="button" onClick={() => desk.edit((draft) => moved(draft, section, -1))}>
        {say("moveUp")}
      </button>
      <button type="button" onClick={() => desk.edit((draft) => moved(draft, section, 1))}>
        {say("moveDown")}
      </button>
      <button type="button" onClick={() => remove(desk, section)}>
        {say("removeSection")}
      </button>
    </div>
  );
}

function notesOf(desk: Desk, { key }: DraftSection) {
  return desk.notes.notes.filter(({ step }) => step === key);
}

function change(desk: Desk, { key }: DraftSection, part: Partial<DraftSection>, field: string) {
  const replace = (one: DraftSection) => (one.key === key ? { ...one, ...part } : one);
  desk.edit((draft) => ({ ...draft, sections: draft.sections.map(replace) }), `${key} ${field}`);
}

function moved(draft: Draft, { key }: DraftSection, step: 1 | -1): Draft {
  const at = draft.sections.findIndex((one) => one.key === key);
  const one = draft.sections[at];
  const other = draft.sections[at + step];
  if (!one || !other) return draft;
  const sections = [...draft.sections];
  sections[at] = other;
  sections[at + step] = one;
  return { ...draft, sections };
}

function remove(desk: Desk, { key }: DraftSection): void {
  desk.edit((draft) => ({ ...draft, sections: draft.sections.filter((one) => one.key !== key) }));
  desk.go("basics");
}

function fillZeros(desk: Desk, table: string): void {
  const totals = totalPaths(desk.edition, table);
  desk.edit((draft) =>
    withCells(
      draft,
      blankCells(draft, table, (path) => totals.has(path)),
    ),
  );
}

function clearTable(desk: Desk, table: string): void {
  desk.edit((draft) => {
    const kept = Object.entries(draft.cells).filter(([key]) => !key.startsWith(`${table}/`));
    return { ...draft, cells: Object.fromEntries(kept) };
  });
}
