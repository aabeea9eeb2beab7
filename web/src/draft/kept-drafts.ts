import type { Draft } from "./draft.ts";
import type { Previous } from "./state.ts";

/** Drafts stay in the browser's own store on this machine, one entry each. */
const prefix = "nianbao.draft.";

export type KeptDraft = {
  readonly draft: Draft;
  readonly previous?: Previous | undefined;
  /** In ISO 8601. */
  readonly savedAt: string;
};

export function keepDraft(kept: KeptDraft): boolean {
  try {
    localStorage.setItem(prefix + kept.draft.id, JSON.stringify(kept));
    return true;
  } catch {
    // The store is full or switched off: the page works on, and says so.
    return false;
  }
}

/** The drafts, the youngest first. */
export function keptDrafts(): KeptDraft[] {
  return names()
    .flatMap((name) => parse(localStorage.getItem(name)))
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

export function dropDraft(id: string): void {
  localStorage.removeItem(prefix + id);
}

function names(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function parse(text: string | null): KeptDraft[] {
  try {
    return text ? [JSON.parse(text) as KeptDraft] : [];
  } catch {
    return [];
  }
}
