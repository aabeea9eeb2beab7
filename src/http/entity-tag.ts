import { createHash } from "node:crypto";
import type { MakeOrder } from "../jobs/maker.ts";

/**
 * The strong entity tag of a document that need not be made to know it: the same report, format
 * and options give the same bytes as long as the fingerprint stays.
 */
export function entityTag({ text, format, options }: MakeOrder, fingerprint: string): string {
  const parts = JSON.stringify([fingerprint, format, options, text]);
  return `"${createHash("sha256").update(parts).digest("base64url")}"`;
}

/** @see RFC 9110, 13.1.2: weak tags compare alike; `*` names no document. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.matchAll(/"[^"]*"/g) ?? [];
  return [...tags].some(([one]) => one === tag);
}
