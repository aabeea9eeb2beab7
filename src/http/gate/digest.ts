import { createHash } from "node:crypto";
import { ownMember } from "../../messages/own-member.ts";
import { type Algorithm, algorithms } from "./signature.ts";
import { readDictionary } from "./structured-field.ts";

const hashes: Readonly<Record<string, string>> = {
  "sha-256": "sha256",
  "sha-512": "sha512",
  sm3: "sm3",
};

/**
 * Whether a body is the one that a `Content-Digest` tells of: at least one digest that goes with
 * the signature's algorithm, and no known one that differs.
 *
 * @see RFC 9530, 2
 */
export function digestMatches(field: string, body: Uint8Array, algorithm: Algorithm): boolean {
  const digests = [...(readDictionary(field) ?? [])];
  const offered: readonly string[] = algorithms[algorithm].digests;
  const known = digests.filter(([name]) => Object.hasOwn(hashes, name));
  return (
    known.some(([name]) => offered.includes(name)) &&
    known.every(([name, [value]]) => value instanceof ArrayBuffer && isDigest(name, value, body))
  );
}

function isDigest(name: string, value: ArrayBuffer, body: Uint8Array): boolean {
  const digest = createHash(ownMember(hashes, name) ?? "")
    .update(body)
    .digest();
  return digest.equals(new Uint8Array(value));
}
