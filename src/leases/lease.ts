/**
 * The lease of a piece of work is a row of objects, each created once: `…-lease-1.json`,
 * `…-lease-2.json`. Whoever creates the next one has the work: its holder, who renews it so, or
 * another, who has seen for a whole term that no next one came. Terms are measured by those who
 * wait, each on a clock of its own that only goes forward: no two machines compare their clocks.
 */
export type LeaseNote = {
  /** The server that has it. */
  readonly holder: string;
  /** How often the work was taken up by now, this time included. */
  readonly turn: number;
};

/** The newest number that was seen of a lease, and since when there was no newer one. */
export type Sighting = { readonly number: number; readonly since: number };

export function leaseKey(piece: string, number: number): string {
  return `${piece}-lease-${number}.json`;
}

/** The piece of work and the number that a lease's key tells of; undefined for other keys. */
export function readLeaseKey(
  key: string,
): { readonly piece: string; readonly number: number } | undefined {
  const [, piece, number] = /^(.+)-lease-(\d+)\.json$/s.exec(key) ?? [];
  return piece === undefined ? undefined : { piece, number: Number(number) };
}

/** What is known after a number was seen; listings may lag behind what is known. */
export function sighted(before: Sighting | undefined, number: number, now: number): Sighting {
  return before && before.number >= number ? before : { number, since: now };
}

/** Whether nobody has the work, or its holder has been silent for a whole term. */
export function isFree(sighting: Sighting | undefined, now: number, term: number): boolean {
  return sighting === undefined || now - sighting.since >= term;
}

/** After so many terms what was seen is forgotten: the work is done, or will be looked at anew. */
const rememberedTerms = 20;

export function isForgotten({ since }: Sighting, now: number, term: number): boolean {
  return now - since >= rememberedTerms * term;
}
