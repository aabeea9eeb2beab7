import { createStore, del, entries, get, update } from "idb-keyval";
import { once } from "../../../../src/document/once.ts";

/** Records on this machine, by their ids. */
export type Shelf<Kept> = {
  readonly get: (id: string) => Promise<Kept | undefined>;
  readonly all: () => Promise<[id: string, kept: Kept][]>;
  /**
   * Puts a record in the place of another, with nothing of another window between.
   * @returns whether the browser took it; it may be full or have its stores switched off.
   */
  readonly change: (id: string, change: (stored: Kept | undefined) => Kept) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
};

/**
 * Records are in the browser's database, which takes pictures, too. Where it takes nothing they go
 * into the small store in which older pages kept them all.
 * @param prefix - begins their names in the small store.
 */
export function openShelf<Kept>(database: string, store: string, prefix: string): Shelf<Kept> {
  const large = once(() => createStore(database, store));
  const small = (id: string) => fromSmall<Kept>(prefix + id);
  return {
    get: async (id) => small(id) ?? (await attempt(() => get<Kept>(id, large()), undefined)),
    all: async () => {
      const kept = await attempt(() => entries<string, Kept>(large()), []);
      const isOwn = ([id]: [string, Kept]) => small(id) === undefined;
      return [...allSmall<Kept>(prefix), ...kept.filter(isOwn)];
    },
    change: async (id, change) => {
      const renew = (stored: Kept | undefined) => change(small(id) ?? stored);
      const isTaken = await attempt(() => update(id, renew, large()).then(() => true), false);
      if (isTaken) dropSmall(prefix + id);
      return isTaken || toSmall(prefix + id, renew(undefined));
    },
    drop: async (id) => {
      dropSmall(prefix + id);
      await attempt(() => del(id, large()), undefined);
    },
  };
}

/** What cannot be reached was never kept there. */
async function attempt<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

function toSmall(name: string, kept: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function allSmall<Kept>(prefix: string): [string, Kept][] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    return names.flatMap((name): [string, Kept][] => {
      const kept = fromSmall<Kept>(name);
      return kept === undefined ? [] : [[name.slice(prefix.length), kept]];
    });
  } catch {
    return [];
  }
}

function fromSmall<Kept>(name: string): Kept | undefined {
  try {
    const text = localStorage.getItem(name);
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function dropSmall(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // There is no store, and so nothing in it.
  }
}
