import type { Desk } from "../desk.ts";
import { countsSentence, groupNotes } from "../notes.ts";
import { BlankCells } from "./blank-cells.tsx";
import { NoteList, Suggestions } from "./note-list.tsx";

/** Everything that was found, worst first, each line leading to its place. */
export function CheckStep({ desk }: { readonly desk: Desk }) {
  const { notes } = desk.notes;
  const { say, showOnPage } = desk;
  const order = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...notes].sort((one, other) => order[one.severity] - order[other.severity]);
  return (
    <>
      <p>
        <strong>{countsSentence(desk.notes, say)}</strong>
      </p>
      <BlankCells desk={desk} />
      <NoteList desk={desk} notes={groupNotes(sorted, desk)} look={showOnPage} />
      <Suggestions desk={desk} />
    </>
  );
}
