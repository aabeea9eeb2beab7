import { countsSentence, worstFirst } from "../counts.ts";
import type { Desk } from "../desk.ts";
import { groupNotes } from "../notes.ts";
import { BlankCells } from "./blank-cells.tsx";
import { NoteList, Suggestions } from "./note-list.tsx";

/** Everything that was found, worst first, each line leading to its place. */
export function CheckStep({ desk }: { readonly desk: Desk }) {
  const { notes } = desk.notes;
  const { say, showOnPage } = desk;
  return (
    <>
      <p>
        <strong>{countsSentence(desk.notes, say)}</strong>
      </p>
      <BlankCells desk={desk} />
      <NoteList desk={desk} notes={groupNotes(worstFirst(notes), desk)} look={showOnPage} />
      <Suggestions desk={desk} />
    </>
  );
}
