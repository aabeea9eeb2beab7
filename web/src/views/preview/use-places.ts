import { useEffect, useState } from "preact/hooks";
import type { Severity } from "../../../../src/messages/finding.ts";
import { worstFirst } from "../../counts.ts";
import type { Desk } from "../../desk.ts";
import { groupNotes, targetOf, toldAs } from "../../notes.ts";
import type { Sheets } from "../../sheets/sheet-store.ts";
import { targetOfNote } from "../../sheets/target-of-note.ts";
import type { Ask } from "../../worker/ask.ts";
import type { PageArea, Target } from "../../worker/find-places.ts";
import { blanksByTable } from "../blank-cells.tsx";

/** What was found, as it is shown beside the pages. */
export type Entry = {
  readonly id: string;
  readonly severity: Severity;
  readonly label: string;
  readonly sentence: string;
  readonly targets: readonly Target[];
  /** Goes to the form's field. */
  readonly mend: () => void;
};

/** The findings, then the cells that are blank, by tables. */
export function entriesOf(desk: Desk): readonly Entry[] {
  const { say, edition, notes } = desk;
  const found = groupNotes(worstFirst(notes.notes), desk).map((note): Entry => {
    const target = targetOfNote(note, desk);
    return {
      id: note.id,
      severity: note.severity,
      label: say(toldAs(note)),
      sentence: note.sentence,
      targets: target ? [target] : [],
      mend: () => desk.go(note.step, targetOf(note)),
    };
  });
  const blank = blanksByTable(desk).map(
    ({ table, step, sentence, cells }): Entry => ({
      id: `blank-${table}`,
      severity: "error",
      label: say("error"),
      sentence,
      targets: cells.map((cell) => ({
        type: "cell",
        edition: edition.id,
        table,
        path: cell.slice(table.length + 1),
      })),
      mend: () => desk.go(step, cells[0]),
    }),
  );
  return [...blank, ...found];
}

export type Places = ReadonlyMap<string, readonly PageArea[]>;

const nowhere: Places = new Map();

/** Where they stand on the pages, as soon as all of the pages are drawn. */
export function usePlaces(printer: Ask, entries: readonly Entry[], { draft }: Sheets): Places {
  const [places, setPlaces] = useState(nowhere);
  const wanted = JSON.stringify(entries.map(({ id, targets }) => [id, targets]));
  useEffect(() => {
    if (!draft) return;
    let isLatest = true;
    const look = async () => {
      const found = await printer(
        "places",
        entries.flatMap(({ targets }) => targets),
      );
      if (isLatest) setPlaces(byEntry(entries, found));
    };
    void look();
    return () => {
      isLatest = false;
    };
  }, [printer, wanted, draft]);
  return places;
}

function byEntry(entries: readonly Entry[], found: readonly (readonly PageArea[])[]): Places {
  let at = 0;
  return new Map(
    entries.map(({ id, targets }) => {
      const own = found.slice(at, at + targets.length).flat();
      at += targets.length;
      return [id, own] as const;
    }),
  );
}
