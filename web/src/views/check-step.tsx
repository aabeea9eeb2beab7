import type { Desk } from "../desk.ts";
import { count, groupNotes } from "../notes.ts";
import { NoteList, Suggestions } from "./note-list.tsx";

/** Everything that was found, worst first, each line leading to its place. */
export function CheckStep({ desk }: { readonly desk: Desk }) {
  const { notes, blank } = desk.notes;
  const { say } = desk;
  const order = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...notes].sort((one, other) => order[one.severity] - order[other.severity]);
  const counts = {
    errors: count(notes, "error"),
    warnings: count(notes, "warning"),
    infos: count(notes, "info"),
  };
  return (
    <>
      <p>
        <strong>{say("counts", counts)}</strong>
      </p>
      {desk.edition.grids.map((grid) => {
        const own = [...blank].filter((key) => key.startsWith(`${grid.name}/`));
        const section = desk.edition.sections.find(({ table }) => table === grid.name);
        if (own.length === 0 || !section) return null;
        return (
          <p key={grid.name}>
            <button type="button" class="link" onClick={() => desk.go(section.id, own[0])}>
              {section.heading}：{say("blanks", { count: own.length })}
            </button>
          </p>
        );
      })}
      <NoteList desk={desk} notes={groupNotes(sorted, desk)} />
      <Suggestions desk={desk} />
    </>
  );
}
