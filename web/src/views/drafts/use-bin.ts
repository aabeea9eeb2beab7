import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import {
  type BinnedDraft,
  binDraft,
  binnedDrafts,
  dropForGood,
  restoreDraft,
} from "../../draft/kept/bin.ts";
import type { Keeping } from "../../hooks/use-keeping.ts";

type Around = {
  readonly desk: Desk;
  readonly keeping: Keeping;
  readonly openNew: () => void;
};

export type BinDesk = {
  readonly binned: readonly BinnedDraft[];
  /** What was deleted last, as long as it can be taken back at once. */
  readonly deleted: readonly string[];
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
  readonly dropForGood: (ids: readonly string[]) => Promise<void>;
};

/** Deleted drafts, and the ways there and back. */
export function useBin({ desk, keeping, openNew }: Around): BinDesk {
  const [binned, setBinned] = useState<readonly BinnedDraft[]>([]);
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const look = async () => {
    setBinned(await binnedDrafts(new Date()));
    await keeping.look();
  };
  useEffect(() => void look(), []);

  const remove = async (ids: readonly string[]) => {
    await keeping.finish();
    const gone: string[] = [];
    for (const id of ids) if (await binDraft(id, new Date())) gone.push(id);
    if (gone.length < ids.length) desk.announce(desk.say("binFull"));
    if (gone.includes(desk.draft.id)) openNew();
    setDeleted(gone);
    await look();
  };
  const restore = async (ids: readonly string[]) => {
    for (const id of ids) await restoreDraft(id);
    setDeleted([]);
    await look();
    const [only] = ids;
    if (only !== undefined && ids.length === 1) await keeping.open(only);
  };
  return {
    binned,
    deleted,
    remove,
    undo: () => restore(deleted),
    restore,
    dropForGood: async (ids) => {
      for (const id of ids) await dropForGood(id);
      setDeleted((last) => last.filter((id) => !ids.includes(id)));
      await look();
    },
  };
}
