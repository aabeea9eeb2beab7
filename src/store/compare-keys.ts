import { Buffer } from "node:buffer";

/** Keys stand in the order of their UTF-8 bytes, as in a bucket. */
export function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
