import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Key, Secret } from "./key.ts";
import { algorithms, type Signature } from "./signature.ts";

/** As many secrets as a key may have. Every request is held against so many, the key known or not. */
const secretsHeld = 2;

/** Stands in for a secret that there is none of, and never opens. */
const decoy: Secret = { bytes: new Uint8Array(32), notAfter: Number.NEGATIVE_INFINITY };

/**
 * Whether one of the key's secrets made the signature and is good now.
 *
 * It takes the same work whatever the answer, an unknown key included.
 *
 * @param now - milliseconds since 1970.
 */
export function isSignedBy(
  key: Key | undefined,
  { signature, base }: { readonly signature: Signature; readonly base: string },
  now: number,
): boolean {
  const secrets = [...(key?.secrets ?? []), decoy, decoy].slice(0, secretsHeld);
  const { hash } = algorithms[signature.algorithm];
  return secrets
    .map((secret) => {
      const expected = createHmac(hash, secret.bytes).update(base).digest();
      return sameBytes(expected, signature.bytes) && isGood(secret, now);
    })
    .includes(true);
}

/** Hashed first: `timingSafeEqual` throws on unequal lengths. */
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  const [left, right] = [one, other].map((bytes) => createHash("sha256").update(bytes).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

function isGood({ notBefore, notAfter }: Secret, now: number): boolean {
  return (
    (notBefore === undefined || now >= notBefore) && (notAfter === undefined || now < notAfter)
  );
}
