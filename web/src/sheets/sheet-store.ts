import type { Finding } from "../../../src/messages/finding.ts";
import type { Draft } from "../draft/draft.ts";
import { writeDraft } from "../draft/write-draft.ts";
import type { Ask } from "../worker/ask.ts";
import type { Drawn } from "../worker/sheets.ts";
import { openSheetFonts } from "./sheet-fonts.ts";

/** A page of the report as it prints. */
export type ShownSheet = {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly svg: string;
};

export type Sheets = {
  /** The draft that the pages are of, by its id, whether they show it as it stands or not. */
  readonly of: string | undefined;
  readonly sheets: readonly ShownSheet[];
  /** What all of the pages show; undefined until they are all there. */
  readonly draft: Draft | undefined;
  /** Why the last draft has no pages; the ones of a draft before may still be there. */
  readonly refused: readonly Finding[] | undefined;
  readonly failed: unknown;
};

export const noSheets: Sheets = {
  of: undefined,
  sheets: [],
  draft: undefined,
  refused: undefined,
  failed: undefined,
};

/**
 * Has the pages of a draft drawn; of drafts that come fast, the last one counts.
 *
 * @param show - told whenever there is more to see.
 * @returns a promise for the moment when nothing is left to be drawn.
 */
export function openSheetStore(
  printer: Ask,
  show: (sheets: Sheets) => void,
): (draft: Draft) => Promise<void> {
  const fonts = openSheetFonts();
  /** Every page as it was drawn last, by its number. */
  const drawn: ShownSheet[] = [];
  let wanted: Draft | undefined;
  let work: Promise<void> | undefined;
  let state = noSheets;
  /** Of a draft that was opened last, not all pages have come. */
  let isPartly = false;

  const tell = (change: Partial<Sheets>) => {
    state = { ...state, ...change };
    show(state);
  };

  const take = async ({ sheets, pieces, isLast }: Drawn, draft: Draft): Promise<void> => {
    await fonts.add(pieces);
    for (const { svg, ...sheet } of sheets) {
      drawn[sheet.number - 1] = { ...sheet, svg: svg ?? drawn[sheet.number - 1]?.svg ?? "" };
    }
    const last = sheets.at(-1);
    if (isLast) drawn.length = last?.number ?? drawn.length;
    // Behind the pages that came stand those of another draft, until the last has come.
    isPartly = !isLast && (isPartly || state.of !== draft.id);
    tell({
      of: draft.id,
      sheets: isPartly ? drawn.slice(0, last?.number) : [...drawn],
      ...(isLast ? { draft } : {}),
      refused: undefined,
      failed: undefined,
    });
  };

  const draw = async (draft: Draft): Promise<void> => {
    const first = await printer("sheets", { text: writeDraft(draft) });
    if (first.type === "refused") {
      const kept = state.of === draft.id ? state.sheets : [];
      tell({ of: draft.id, sheets: kept, refused: first.findings, draft: undefined });
      return;
    }
    let latest: Drawn | undefined = first;
    await take(latest, draft);
    while (latest && !latest.isLast && wanted === undefined) {
      latest = await printer("moreSheets", latest.run);
      if (latest) await take(latest, draft);
      // The fonts were opened anew.
      else wanted ??= draft;
    }
  };

  const workOn = async (): Promise<void> => {
    while (wanted) {
      const draft = wanted;
      wanted = undefined;
      try {
        await draw(draft);
      } catch (failed) {
        tell({ failed, draft: undefined });
      }
    }
    work = undefined;
  };

  return (draft) => {
    if (!work && state.draft === draft) return Promise.resolve();
    wanted = draft;
    work ??= workOn();
    return work;
  };
}
