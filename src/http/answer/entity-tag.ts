import { createHash } from "node:crypto";
import type { MakeOrder } from "../../jobs/maker.ts";

/**
 * The strong entity tag of a document that need not be made to know it: the same report, format
 * and options give the same bytes as long as the fingerprint stays.
 */
export function entityTag(order: MakeOrder, fingerprint: string): string {
  const { text, format, options, pictures } = order;
  const hashes = [...(pictures ?? [])].map(([name, bytes]) => [name, hashOf(bytes)]);
  const parts = [fingerprint, format, options, text, ...(pictures ? [hashes] : [])];
  return `"${hashOf(JSON.stringify(parts))}"`;
}

function hashOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("base64url");
}

/** @see RFC 9110, 13.1.2: weak tags compare alike; `*` names no document. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.matchAll(/"[^"]*"/g) ?? [];
  return [...tags].some(([one]) => one === tag);
}
