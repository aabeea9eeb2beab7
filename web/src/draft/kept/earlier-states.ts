import { createStore, promisifyRequest } from "idb-keyval";
import { once } from "../../../../src/document/once.ts";
import { typedText } from "../body.ts";
import type { Draft } from "../draft.ts";
import { type StateFacts, statesToDrop } from "./thin-out.ts";

const database = once(() => createStore("nianbao-earlier", "states"));

/** What is to be known of a state stands in its key: a draft with pictures is long. */
type Key = [id: string, savedAt: string, size: number, cells: number, characters: number];

/** Keeps a state and gives up those that there is no room for; the draft itself is safe elsewhere. */
export async function keepState(draft: Draft, savedAt: string): Promise<void> {
  try {
    await database()("readwrite", (store) =>
      promisifyRequest(store.put(draft, keyOf(draft.id, factsOf(draft, savedAt)))),
    );
    await dropAll(draft.id, statesToDrop(await statesOf(draft.id)));
  } catch {
    // A full store keeps the draft rather than what it was.
  }
}

/** What a draft was before its saves, the youngest first. */
export async function statesOf(id: string): Promise<StateFacts[]> {
  try {
    const keys = await database()("readonly", (store) =>
      promisifyRequest(store.getAllKeys(allOf(id))),
    );
    return (keys as Key[]).map(readFacts).reverse();
  } catch {
    return [];
  }
}

export async function stateAt(id: string, facts: StateFacts): Promise<Draft | undefined> {
  try {
    return await database()("readonly", (store) =>
      promisifyRequest<Draft | undefined>(store.get(keyOf(id, facts))),
    );
  } catch {
    return undefined;
  }
}

export async function dropStates(id: string): Promise<void> {
  try {
    await database()("readwrite", (store) => promisifyRequest(store.delete(allOf(id))));
  } catch {
    // What cannot be reached was never kept there.
  }
}

async function dropAll(id: string, dropped: readonly StateFacts[]): Promise<void> {
  if (dropped.length === 0) return;
  await database()("readwrite", (store) => {
    for (const facts of dropped) store.delete(keyOf(id, facts));
    return promisifyRequest(store.transaction);
  });
}

function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function keyOf(id: string, { savedAt, size, cells, characters }: StateFacts): Key {
  return [id, savedAt, size, cells, characters];
}

function readFacts([, savedAt, size, cells, characters]: Key): StateFacts {
  return { savedAt, size, cells, characters };
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
