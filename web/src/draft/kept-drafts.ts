import { createStore, del, set, values } from "idb-keyval";
import { once } from "../../../src/document/once.ts";
import type { Draft } from "./draft.ts";
import type { Previous } from "./state.ts";

/**
 * Drafts stay on this machine, one entry each: in the browser's database, which takes pictures, too.
 * Where it takes nothing they go into the small store in which older pages kept them all.
 */
const database = once(() => createStore("nianbao", "drafts"));

const prefix = "nianbao.draft.";

export type KeptDraft = {
  readonly draft: Draft;
  readonly previous?: Previous | undefined;
  /** In ISO 8601. */
  readonly savedAt: string;
};

/** @returns whether the browser took it; it may be full or have its stores switched off. */
export async function keepDraft(kept: KeptDraft): Promise<boolean> {
  const { id } = kept.draft;
  try {
    await set(id, kept, database());
    dropSmall(id);
    return true;
  } catch {
    return keepSmall(kept);
  }
}

/** The drafts, the youngest first. */
export async function keptDrafts(): Promise<KeptDraft[]> {
  const all = [...smallDrafts(), ...(await largeDrafts())].sort((one, other) =>
    other.savedAt.localeCompare(one.savedAt),
  );
  return all.filter(({ draft }, at) => all.findIndex((one) => one.draft.id === draft.id) === at);
}

async function largeDrafts(): Promise<KeptDraft[]> {
  try {
    return await values(database());
  } catch {
    return [];
  }
}

export async function dropDraft(id: string): Promise<void> {
  dropSmall(id);
  try {
    await del(id, database());
  } catch {
    // What cannot be reached was never kept there.
  }
}

function keepSmall(kept: KeptDraft): boolean {
  try {
    localStorage.setItem(prefix + kept.draft.id, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function smallDrafts(): KeptDraft[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parse(localStorage.getItem(name)));
  } catch {
    return [];
  }
}

function dropSmall(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // There is no store, and so nothing in it.
  }
}

function parse(text: string | null): KeptDraft[] {
  try {
    return text ? [JSON.parse(text) as KeptDraft] : [];
  } catch {
    return [];
  }
}
