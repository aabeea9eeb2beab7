import { createStore, promisifyRequest } from "idb-keyval";
import { once } from "../../../../src/document/once.ts";
import { typedText } from "../body.ts";
import type { Draft } from "../draft.ts";
import { type StateFacts, statesToDrop } from "./thin-out.ts";

/** What a draft was before a save. */
export type EarlierState = StateFacts & { readonly draft: Draft };

const database = once(() => createStore("nianbao-earlier", "states"));

/** Keeps a state and gives up those that there is no room for; the draft itself is safe elsewhere. */
export async function keepState(draft: Draft, savedAt: string): Promise<void> {
  const state: EarlierState = { ...factsOf(draft, savedAt), draft };
  try {
    await database()("readwrite", (store) => {
      store.put(state, [draft.id, savedAt]);
      return promisifyRequest(store.transaction);
    });
    await thinOut(draft.id);
  } catch {
    // A full store keeps the draft rather than what it was.
  }
}

/** The earlier states of a draft, the youngest first. */
export async function statesOf(id: string): Promise<EarlierState[]> {
  try {
    const states = await database()("readonly", (store) =>
      promisifyRequest<EarlierState[]>(store.getAll(allOf(id))),
    );
    return states.reverse();
  } catch {
    return [];
  }
}

export async function dropStates(id: string): Promise<void> {
  try {
    await database()("readwrite", (store) => promisifyRequest(store.delete(allOf(id))));
  } catch {
    // What cannot be reached was never kept there.
  }
}

async function thinOut(id: string): Promise<void> {
  const dropped = statesToDrop(await statesOf(id));
  if (dropped.length === 0) return;
  await database()("readwrite", (store) => {
    for (const { savedAt } of dropped) store.delete([id, savedAt]);
    return promisifyRequest(store.transaction);
  });
}

function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function factsOf(draft: Draft, savedAt: string): StateFacts {
  const texts = [draft.introduction.text, ...draft.sections.map(({ body }) => typedText(body))];
  return {
    savedAt,
    size: JSON.stringify(draft).length,
    cells: Object.values(draft.cells).filter((text) => text.trim() !== "").length,
    characters: texts.join("").replaceAll(/\s/g, "").length,
  };
}
