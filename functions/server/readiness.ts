import type { PlaceName, Readiness } from "../../src/http/readiness.ts";
import { StoreError } from "../../src/store/store.ts";

/** Tries one place; throws what stands in the way. */
export type Trial = () => Promise<void>;

export type ReadinessParts = {
  readonly trials: Readonly<Partial<Record<PlaceName, Trial>>>;
  /** Milliseconds, on a clock that only goes forward. */
  readonly clock: () => number;
};

/** Anyone may ask, and as often as they like: the places are tried once in so many milliseconds. */
const goodForMilliseconds = 1000;

/** Tries all places at once, and again when somebody asks later. */
export function openReadiness({ trials, clock }: ReadinessParts): Readiness {
  let tried: ReturnType<Readiness> | undefined;
  let triedAt = 0;
  return () => {
    if (!tried || clock() - triedAt >= goodForMilliseconds) {
      triedAt = clock();
      tried = tryAll(trials);
    }
    return tried;
  };
}

async function tryAll(trials: ReadinessParts["trials"]): ReturnType<Readiness> {
  const faults = Object.entries(trials).map(async ([name, trial]) => {
    const code = await trial().then(() => undefined, codeOf);
    return code === undefined ? [] : [[name, code] as const];
  });
  return Object.fromEntries((await Promise.all(faults)).flat());
}

function codeOf(error: unknown): string {
  if (error instanceof StoreError) return error.code;
  throw error;
}
