import { useEffect, useMemo, useState } from "preact/hooks";
import type { Draft } from "../draft/draft.ts";
import { noSheets, openSheetStore, type Sheets } from "../sheets/sheet-store.ts";
import type { Ask } from "../worker/ask.ts";

/** Behind the last key: where the pages are looked at, and where they are kept for the printer alone. */
const pauseMs = { seen: 250, unseen: 1_000 };

export type SheetsInUse = Sheets & {
  /** Has all pages of the draft drawn as it stands. */
  readonly finish: () => Promise<void>;
};

/**
 * The report's pages, from the first time that somebody wants to see or print them.
 * @param isSeen - whether they are shown.
 */
export function useSheets(printer: Ask, draft: Draft, isSeen: boolean): SheetsInUse {
  const [drawn, show] = useState(noSheets);
  // The pages of a draft that was left are nobody's any more.
  const sheets = drawn.of === draft.id ? drawn : noSheets;
  const [isWanted, want] = useState(false);
  const draw = useMemo(() => openSheetStore(printer, show), [printer]);
  useEffect(() => {
    if (isSeen) want(true);
    if (!isSeen && !isWanted) return;
    const pause = isSeen ? pauseMs.seen : pauseMs.unseen;
    const timer = setTimeout(() => void draw(draft), sheets.sheets.length === 0 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [draw, draft, isSeen]);
  const finish = () => {
    want(true);
    return draw(draft);
  };
  return { ...sheets, finish };
}
