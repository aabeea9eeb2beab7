import { useState } from "preact/hooks";
import type { Field } from "../../../../src/edition/edition.ts";
import { findingSentence } from "../../../../src/messages/print-finding.ts";
import type { Desk } from "../../desk.ts";
import { cellKey } from "../../draft/draft.ts";
import { groupNotes, type Note } from "../../notes.ts";
import { fieldId } from "../../views/cell.tsx";
import { NoteList } from "../../views/note-list.tsx";
import type { Detail } from "../worker/board-tasks.ts";
import { GridView, printedGrids } from "./grid-view.tsx";
import type { View } from "./view.ts";

type Props = {
  readonly view: View;
  /** Undefined for a file that is no report. */
  readonly desk: Desk | undefined;
  readonly detail: Detail;
};

/** What was found, beside the tables in which its cells are marked. */
export function FindingsPart({ view, desk, detail }: Props) {
  const [pressed, setPressed] = useState<string>();
  if (!desk) return <Unreadable view={view} detail={detail} />;
  const { notes } = desk.notes;
  const sorted = [...notes].sort((one, other) => order[one.severity] - order[other.severity]);
  return (
    <div class="beside board-beside">
      <div>
        <p class="hint">{view.tell("marked")}</p>
        {printedGrids(desk.edition).map(({ grid, heading }) => (
          <GridView
            key={grid.name}
            grid={grid}
            label={heading}
            drawValue={(field) => (
              <Value desk={desk} table={grid.name} field={field} press={setPressed} />
            )}
          />
        ))}
      </div>
      <aside>
        <div role="status">
          {pressed === undefined ? null : (
            <p class="pressed">{sentencesAt(notes, pressed).join(" ")}</p>
          )}
        </div>
        <NoteList desk={desk} notes={groupNotes(sorted, desk)} />
      </aside>
    </div>
  );
}

const order = { error: 0, warning: 1, info: 2 } as const;

function sentencesAt(notes: readonly Note[], key: string): string[] {
  return notes.filter(({ cell }) => cell === key).map(({ sentence }) => sentence);
}

type ValueProps = {
  readonly desk: Desk;
  readonly table: string;
  readonly field: Field;
  readonly press: (key: string) => void;
};

/** A figure; one with findings is a button that tells them. */
function Value({ desk, table, field, press }: ValueProps) {
  const { draft, notes } = desk;
  const key = cellKey(table, field.path);
  const text = draft.cells[key] ?? notes.computed.get(key) ?? "";
  const own = notes.notes.filter(({ cell, severity }) => cell === key && severity !== "info");
  if (own.length === 0 && !notes.blank.has(key)) return <>{text}</>;
  const isWrong = notes.blank.has(key) || own.some(({ severity }) => severity === "error");
  const { row, column } = field.labels;
  return (
    <button
      type="button"
      id={fieldId(key)}
      class={isWrong ? "mark wrong" : "mark doubtful"}
      aria-label={`${row} ${column} ${text}：${sentencesAt(own, key).join(" ")}`}
      onClick={() => press(key)}
    >
      {text === "" ? "　" : text}
    </button>
  );
}

/** @returns whether there is a marked cell to go to. */
export function goToCell(key: string | undefined): boolean {
  const cell = key === undefined ? null : document.getElementById(fieldId(key));
  cell?.focus();
  return cell !== null;
}

function Unreadable({ view: { tell, desk }, detail }: Omit<Props, "desk">) {
  return (
    <>
      <p>{tell("unreadable")}</p>
      <ul>
        {detail.findings.map((finding, index) => (
          <li key={index}>{findingSentence(finding, desk.language)}</li>
        ))}
      </ul>
    </>
  );
}
