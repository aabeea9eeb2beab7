import { type Store, StoreError } from "../store/store.ts";
import { isForgotten, isFree, type LeaseNote, leaseKey, type Sighting, sighted } from "./lease.ts";

/** What one server has in work and knows of the others' over one store. */
export type Leases = {
  /** Milliseconds after which a silent holder's work is taken over. */
  readonly term: number;
  /** Notes a number of a lease that was listed. */
  readonly see: (piece: string, number: number) => void;
  /** Whether a piece of work may be taken, as far as is known. */
  readonly isFree: (piece: string) => boolean;
  /**
   * Takes a piece of work, which one of many can do.
   * @returns how often it has been taken up by now; undefined when another has it.
   * @throws {StoreError}
   */
  readonly take: (piece: string) => Promise<number | undefined>;
  /** Renews what has been held for a while; to be called four times in a term. */
  readonly renew: () => Promise<void>;
  /** The work has its result, and is not renewed any more. */
  readonly end: (piece: string) => void;
  /** The work has no result, but has not ended this process either: it counts as not taken up. */
  readonly letGo: (piece: string) => Promise<void>;
};

export type LeaseTools = {
  readonly store: Pick<Store, "create" | "read">;
  /** This server's name, which no other process has or had. */
  readonly holder: string;
  readonly term: number;
  /** Milliseconds, on a clock that only goes forward. */
  readonly clock: () => number;
  readonly onTakeOver: (takeOver: TakeOver) => void;
  /** Another has taken over what this server still works on: it was silent for a term. */
  readonly onLost: (piece: string) => void;
};

export type TakeOver = {
  readonly piece: string;
  /** Who had it before. */
  readonly from: string;
  readonly turn: number;
};

type Held = LeaseNote & { readonly number: number; readonly isYoung: boolean };

/**
 * Leases only spare work: a holder that was silent and wakes up goes on, and harms nobody, since
 * whatever counts is created once, or replaces the very state that was read.
 */
export function openLeases(tools: LeaseTools): Leases {
  const { store, holder, term, clock } = tools;
  const sightings = new Map<string, Sighting>();
  const held = new Map<string, Held>();

  const see = (piece: string, number: number) => {
    sightings.set(piece, sighted(sightings.get(piece), number, clock()));
  };
  const free = (piece: string) => !held.has(piece) && isFree(sightings.get(piece), clock(), term);
  /** Others may have renewed it often since. */
  const follow = async (piece: string, first: number) => {
    let newest = first;
    while (await readNote(store, leaseKey(piece, newest + 1))) newest += 1;
    see(piece, newest);
  };
  const renewOne = async (piece: string, lease: Held) => {
    const number = lease.number + 1;
    if (await write(store, leaseKey(piece, number), lease)) {
      see(piece, number);
      if (held.has(piece)) held.set(piece, { ...lease, number });
      return;
    }
    held.delete(piece);
    tools.onLost(piece);
    await follow(piece, number);
  };

  return {
    term,
    see,
    isFree: free,
    take: async (piece) => {
      if (!free(piece)) return undefined;
      const { number: last = 0 } = sightings.get(piece) ?? {};
      const before = last === 0 ? undefined : await readNote(store, leaseKey(piece, last));
      const lease = { holder, turn: (before?.turn ?? 0) + 1, number: last + 1 };
      if (!(await write(store, leaseKey(piece, lease.number), lease))) {
        await follow(piece, lease.number);
        return undefined;
      }
      see(piece, lease.number);
      held.set(piece, { ...lease, isYoung: true });
      if (before && before.holder !== holder) {
        tools.onTakeOver({ piece, from: before.holder, turn: lease.turn });
      }
      return lease.turn;
    },
    renew: async () => {
      for (const [piece, sighting] of sightings) {
        if (!held.has(piece) && isForgotten(sighting, clock(), term)) sightings.delete(piece);
      }
      const old = [...held].filter(([, { isYoung }]) => !isYoung);
      for (const [piece, lease] of held) held.set(piece, { ...lease, isYoung: false });
      // What the store fails is renewed the next time.
      await Promise.all(old.map((one) => unlessFailing(() => renewOne(...one))));
    },
    end: (piece) => void held.delete(piece),
    letGo: async (piece) => {
      const lease = held.get(piece);
      held.delete(piece);
      if (!lease) return;
      const number = lease.number + 1;
      const note = { holder, turn: lease.turn - 1 };
      await unlessFailing(async () => {
        if (!(await write(store, leaseKey(piece, number), note))) return;
        sightings.set(piece, { number, since: clock() - term });
      });
    },
  };
}

/** Works on what is held; it is let go when that fails, so that it can be taken up again. */
export async function orLetGo<Value>(
  leases: Pick<Leases, "letGo">,
  piece: string,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    await leases.letGo(piece);
    throw error;
  }
}

async function write(
  store: LeaseTools["store"],
  key: string,
  { holder, turn }: LeaseNote,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ holder, turn })}\n`);
  return (await store.create(key, bytes, { mediaType: "application/json" })) !== undefined;
}

async function readNote(store: LeaseTools["store"], key: string): Promise<LeaseNote | undefined> {
  const found = await store.read(key, { maxBytes: 4096 });
  return found && (JSON.parse(new TextDecoder().decode(found.bytes)) as LeaseNote);
}

async function unlessFailing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}
