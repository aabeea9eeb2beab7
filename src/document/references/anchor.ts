import type { CountedKind } from "./counted-kinds.ts";

/** An own table or picture by the name that texts refer to it by. */
export type Target = { readonly kind: CountedKind; readonly id: string };

/** Characters of a text that name an own table or picture: `表1`. */
export type Reference = { readonly start: number; readonly end: number; readonly to: Target };

/** A target where it stands. */
export type Anchor = {
  readonly target: Target;
  /** What its caption begins with and references print: `表1`, `附表1`. */
  readonly printed?: string;
};
