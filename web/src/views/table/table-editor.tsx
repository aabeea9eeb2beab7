import type { TargetedEvent } from "preact";
import { useMemo, useState } from "preact/hooks";
import { cornersOf } from "../../../../src/document/tables/table-grid.ts";
import { type Grid, sectionOfTable } from "../../../../src/edition/edition.ts";
import type { Desk } from "../../desk.ts";
import { cellKey } from "../../draft/draft.ts";
import type { Note } from "../../notes.ts";
import { MarginNotes } from "../margin-notes.tsx";
import { GridPlace } from "./grid-place.tsx";
import { pasteInto } from "./paste-into.ts";
import { PasteLeft } from "./paste-left.tsx";
import { showHeads } from "./show-heads.ts";
import { pathOf, useTableKeys } from "./table-keys.ts";

type Props = { readonly desk: Desk; readonly grid: Grid };

const none: readonly Note[] = [];

/** A mandated table as it stands on paper, with fields in the places of its values. */
export function TableEditor({ desk, grid }: Props) {
  const [active, setActive] = useState(grid.fields[0]?.path ?? "");
  const [left, tellLeft] = useState<string>();
  const keys = useTableKeys({ desk, grid });
  const notes = notesByCell(desk.notes.notes, grid.name);
  const label = sectionOfTable(desk.edition, grid.name)?.heading ?? grid.description;
  const rows = useMemo(() => cornersOf({ rows: grid.rows, shares: grid.columnWidthsMm }), [grid]);
  const lines = (list: typeof rows) =>
    list.map((cells, row) => (
      <tr key={row}>
        {cells.map(({ cell, column }) => (
          <GridPlace
            key={column}
            cell={cell}
            column={column}
            desk={desk}
            table={grid.name}
            notes={notes}
            active={active}
          />
        ))}
      </tr>
    ));

  return (
    <>
      <PasteLeft say={desk.say} left={left} close={() => tellLeft(undefined)} />
      <div class="sheet">
        <div class="paper">
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern
            role="grid"
            aria-label={label}
            class={`grid mandated ${grid.name}`}
            onFocusCapture={(event) => {
              const path = pathOf(event.target);
              if (path === undefined) return;
              setActive(path);
              keys.enter(event.target as HTMLInputElement);
              showHeads(event.currentTarget.parentElement);
            }}
            onInput={keys.type}
            onKeyDown={keys.press}
            onDblClick={keys.edit}
            onPaste={(event: TargetedEvent<HTMLTableElement, ClipboardEvent>) => {
              void pasteInto(event, { desk, grid }, tellLeft);
            }}
          >
            <Columns widthsMm={grid.columnWidthsMm} />
            {grid.headerRows > 0 ? <thead>{lines(rows.slice(0, grid.headerRows))}</thead> : null}
            <tbody>{lines(rows.slice(grid.headerRows))}</tbody>
          </table>
        </div>
        <Bubble notes={notes.get(cellKey(grid.name, active)) ?? none} />
        <MarginNotes
          desk={desk}
          notes={desk.notes.notes.filter((note) => note.cell?.startsWith(`${grid.name}/`))}
          active={cellKey(grid.name, active)}
        />
      </div>
    </>
  );
}

/** As wide in proportion as on paper; on a phone the style has other widths for some. */
function Columns({ widthsMm }: { readonly widthsMm: readonly number[] }) {
  const sum = widthsMm.reduce((total, width) => total + width, 0);
  return (
    <colgroup>
      {widthsMm.map((width, index) => (
        <col key={index} style={{ "--share": `${(100 * width) / sum}%` }} />
      ))}
    </colgroup>
  );
}

/** What was found in the cell at hand, for narrow windows that have no margin; read out by the cell. */
function Bubble({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <p class="bubble" aria-hidden="true">
      {notes.map(({ sentence }) => sentence).join(" ")}
    </p>
  );
}

function notesByCell(notes: readonly Note[], table: string): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    if (!note.cell?.startsWith(`${table}/`)) continue;
    found.set(note.cell, [...(found.get(note.cell) ?? []), note]);
  }
  return found;
}
