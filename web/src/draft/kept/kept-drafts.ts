import type { Draft } from "../draft.ts";
import type { Previous } from "../state.ts";
import { keepState } from "./earlier-states.ts";
import { openShelf } from "./shelf.ts";

/** Drafts stay on this machine, one record each. */
const shelf = openShelf<KeptDraft>("nianbao", "drafts", "nianbao.draft.");

export type KeptDraft = {
  readonly draft: Draft;
  readonly previous?: Previous | undefined;
  /** In ISO 8601. */
  readonly savedAt: string;
  /** How often it was saved; drafts of older pages have none. */
  readonly revision?: number;
};

/** `stale`: another window has saved the draft since, and nothing was written over it. */
export type Outcome = "kept" | "full" | "stale";

/**
 * Keeps a draft in the place of the revision that this window has seen, which then is an earlier
 * state. No other revision is ever written over; one that was deleted meanwhile is kept anew.
 */
export async function keepDraft(kept: KeptDraft, seen: number): Promise<Outcome> {
  let outcome: Outcome = "kept";
  let replaced: KeptDraft | undefined;
  const isTaken = await shelf.change(kept.draft.id, (stored) => {
    outcome = stored && revisionOf(stored) !== seen ? "stale" : "kept";
    replaced = stored;
    return outcome === "stale" && stored ? stored : kept;
  });
  if (!isTaken) return "full";
  if (outcome === "kept" && replaced) await keepState(replaced.draft, replaced.savedAt);
  return outcome;
}

export function revisionOf({ revision = 0 }: KeptDraft): number {
  return revision;
}

/** The drafts, the youngest first. */
export async function keptDrafts(): Promise<KeptDraft[]> {
  const all = await shelf.all();
  return all.map(([, kept]) => kept).sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

export function keptDraft(id: string): Promise<KeptDraft | undefined> {
  return shelf.get(id);
}

export function dropDraft(id: string): Promise<void> {
  return shelf.drop(id);
}
