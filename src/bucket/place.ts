import type { Notice } from "./notice.ts";
import { isOwnName } from "./result-names.ts";

/** A part of a bucket: the keys that begin with the prefix. */
export type Place = { readonly bucket: string; readonly prefix: string };

/** Whether neither place holds anything of the other: results that were input would have results. */
export function areApart(one: Place, other: Place): boolean {
  if (one.bucket !== other.bucket) return true;
  return !one.prefix.startsWith(other.prefix) && !other.prefix.startsWith(one.prefix);
}

/**
 * The key within the place of an object that is to be worked on.
 * @returns undefined for whatever else is announced: other endings, other places, our own results.
 */
export function keyWithin({ bucket, prefix }: Place, notice: Notice): string | undefined {
  if (notice.bucket !== bucket || !notice.key.startsWith(prefix)) return undefined;
  const key = notice.key.slice(prefix.length);
  return /\.(?:json|zip)$/i.test(key) && !isOwnName(key) ? key : undefined;
}
