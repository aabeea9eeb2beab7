import type { Notice } from "./notice.ts";
import { isOwnName } from "./result-names.ts";

/** A part of a bucket: the keys that begin with the prefix. */
export type Place = { readonly bucket: string; readonly prefix: string };

/** Whether neither place holds anything of the other: results that were input would have results. */
export function areApart(one: Place, other: Place): boolean {
  if (one.bucket !== other.bucket) return true;
  return !one.prefix.startsWith(other.prefix) && !other.prefix.startsWith(one.prefix);
}

/** The key of an object within a place; undefined for one outside of it. */
export function keyIn(
  { bucket, prefix }: Place,
  { bucket: other, key }: Pick<Notice, "bucket" | "key">,
): string | undefined {
  return other === bucket && key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

/**
 * The key within the place of an object that is to be worked on.
 * @returns undefined for whatever else is announced: other endings, other places, our own results.
 */
export function keyWithin(place: Place, notice: Notice): string | undefined {
  const key = keyIn(place, notice);
  if (key === undefined) return undefined;
  return /\.(?:json|zip)$/i.test(key) && !isOwnName(key) ? key : undefined;
}
