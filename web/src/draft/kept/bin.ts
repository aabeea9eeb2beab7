import { dropStates } from "./earlier-states.ts";
import { dropDraft, type KeptDraft, keepDraft, keptDraft } from "./kept-drafts.ts";
import { openShelf } from "./shelf.ts";

/** A deleted draft stays so many days, in case that it was not meant. */
export const binDays = 30;

export type BinnedDraft = {
  readonly kept: KeptDraft;
  /** In ISO 8601. */
  readonly deletedAt: string;
};

const shelf = openShelf<BinnedDraft>("nianbao-bin", "drafts", "nianbao.bin.");

/** The deleted drafts, the youngest first; those whose days are over are gone for good. */
export async function binnedDrafts(now: Date): Promise<BinnedDraft[]> {
  const all = (await shelf.all()).map(([, binned]) => binned);
  const over = all.filter(({ deletedAt }) => isOver(deletedAt, now));
  for (const { kept } of over) await dropForGood(kept.draft.id);
  return all
    .filter((one) => !over.includes(one))
    .sort((one, other) => other.deletedAt.localeCompare(one.deletedAt));
}

export function isOver(deletedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(deletedAt) >= binDays * 24 * 60 * 60 * 1000;
}

/**
 * Takes a draft out of the list into the bin.
 * @returns false when the browser's store is full: then the draft stays where it is.
 */
export async function binDraft(id: string, now: Date): Promise<boolean> {
  const kept = await keptDraft(id);
  if (!kept) return true;
  const isTaken = await shelf.change(id, () => ({ kept, deletedAt: now.toISOString() }));
  if (isTaken) await dropDraft(id);
  return isTaken;
}

/** Puts a deleted draft back into the list, unless one of its name is there again. */
export async function restoreDraft(id: string): Promise<void> {
  const binned = await shelf.get(id);
  if (!binned) return;
  const outcome = await keepDraft(binned.kept, -1);
  if (outcome === "kept") await shelf.drop(id);
}

export async function dropForGood(id: string): Promise<void> {
  await shelf.drop(id);
  await dropStates(id);
}
