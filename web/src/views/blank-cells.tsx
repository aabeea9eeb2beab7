import type { Desk } from "../desk.ts";

type Blanks = {
  readonly table: string;
  readonly step: string;
  readonly sentence: string;
  readonly cells: readonly string[];
};

/** The cells that are not filled in yet, by tables as they follow each other in the report. */
export function blanksByTable({ notes, edition, draft, say }: Desk): readonly Blanks[] {
  return edition.sections.flatMap((section) => {
    const { table: name } = section;
    const cells = [...notes.blank].filter((key) => key.startsWith(`${name}/`));
    if (cells.length === 0 || name === undefined) return [];
    const step = draft.sections.find(({ id }) => id === section.id)?.key ?? "check";
    const sentence = `${section.heading}：${say("blanks", { count: cells.length })}`;
    return [{ table: name, step, sentence, cells }];
  });
}

/** A line for each table that has some, which leads to the first. */
export function BlankCells({ desk }: { readonly desk: Desk }) {
  return (
    <>
      {blanksByTable(desk).map(({ table, step, sentence, cells }) => (
        <p key={table}>
          <button type="button" class="link" onClick={() => desk.go(step, cells[0])}>
            {sentence}
          </button>
        </p>
      ))}
    </>
  );
}
