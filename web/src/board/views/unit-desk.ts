import { useEffect, useMemo, useState } from "preact/hooks";
import { parse } from "../../batch.ts";
import type { Desk } from "../../desk.ts";
import { type Draft, editionOf } from "../../draft/draft.ts";
import { readDraft } from "../../draft/read-draft.ts";
import { notesOfRemarks, sortFindings } from "../../notes.ts";
import type { Version } from "../board.ts";
import { collectedOf } from "../board-desk.ts";
import { changeVersions } from "../edit-board.ts";
import type { Detail } from "../worker/board-tasks.ts";
import type { View } from "./view.ts";

/** Everything about a file, from the worker that holds it. */
export function useDetail({ board: desk }: View, version: Version | undefined) {
  const [detail, setDetail] = useState<Detail>();
  const isBusy = desk.store.state().work !== undefined;
  useEffect(() => {
    let isLatest = true;
    const show = async () => {
      if (!version || version.refused !== undefined) return setDetail(undefined);
      try {
        const found = await desk.ask("boardDetail", { ...collectedOf(desk), id: version.id });
        if (isLatest) setDetail(found);
      } catch {
        // The board is still being opened; it is asked for again when that is done.
      }
    };
    void show();
    return () => {
      isLatest = false;
    };
  }, [desk, version, isBusy]);
  return detail;
}

type Wanted = {
  readonly version: Version | undefined;
  readonly detail: Detail | undefined;
  /** Leads to a place of the report. */
  readonly go: Desk["go"];
};

/** A desk with a unit's report on it, for the page's own views: nothing of it can be changed. */
export function useUnitDesk(view: View, { version, detail, go }: Wanted): Desk | undefined {
  const { desk, board, voice } = view;
  const draft = useMemo(() => draftOf(view, version, detail), [version, detail]);
  return useMemo(() => {
    if (!draft || !detail || !version) return undefined;
    const edition = editionOf(draft);
    const sorted = sortFindings(detail.findings, draft, edition, desk.language);
    const remarks = notesOfRemarks({ draft, edition, blank: sorted.blank }, voice);
    const settle: Desk["edit"] = (change) => {
      const left = new Set((change(draft).remarks ?? []).map(({ id }) => id));
      const settled = version.asked.filter((id) => !left.has(id));
      const parts = new Map([[version.id, { settled }]]);
      board.change((now) => changeVersions(now, parts));
    };
    return {
      ...desk,
      draft,
      edition,
      previous: undefined,
      blank: sorted.blank,
      notes: { ...sorted, notes: [...remarks, ...sorted.notes] },
      suggestions: [],
      edit: settle,
      go,
    };
  }, [draft, detail, desk.language]);
}

function draftOf(
  { board: { store } }: View,
  version: Version | undefined,
  detail: Detail | undefined,
): Draft | undefined {
  const draft = version && detail && readDraft(parse(detail.text), version.id);
  if (!draft) return undefined;
  const { remarks = [] } = store.contents.get(version.id) ?? {};
  return { ...draft, remarks: remarks.filter(({ id }) => !version.settled.includes(id)) };
}
