import type { Caller, Gate, GateRequest } from "../gate.ts";
import { Problem } from "../problem.ts";
import { uncovered } from "./coverage.ts";
import { digestMatches } from "./digest.ts";
import type { Key, KeySource } from "./key.ts";
import type { Rates } from "./rates.ts";
import { signatureMissing, signatureWrong, unauthorized } from "./refusal.ts";
import type { ReplayGuard } from "./replay.ts";
import { readSignature, type Signature } from "./signature.ts";
import { signatureBase } from "./signature-base.ts";
import { isSignedBy } from "./verify.ts";

/** How far the clocks of caller and server may be apart. */
const toleranceSeconds = 300;

export type GateParts = {
  readonly keys: KeySource;
  readonly replay: ReplayGuard;
  readonly rates: Rates;
  readonly clock: () => Date;
};

/**
 * Lets pass who signs requests with a live secret of a known key; docs/signing.md says how.
 *
 * A nonce is used up last, by a request that is right in every other way: a caller who is told to
 * slow down may send the same request again.
 */
export function createGate({ keys, replay, rates, clock }: GateParts): Gate {
  return async (request) => {
    const signature = readSignature(request.headers);
    const missing = uncovered(request, signature.components);
    if (missing !== undefined) throw signatureMissing(missing);
    const now = clock().getTime();
    checkTimes(signature, Math.floor(now / 1000));
    const key = await verify(request, signature, { keys, now });
    checkDigest(request, signature);
    rates(key);
    if (!(await replay({ ...signature, keyId: key.id }))) throw unauthorized("nonce-replayed", {});
    return callerOf(key);
  };
}

function checkTimes({ created, expires }: Signature, now: number): void {
  if (Math.abs(now - created) > toleranceSeconds) {
    throw unauthorized("signature-expired", { created, now, seconds: toleranceSeconds });
  }
  if (expires !== undefined && now > expires) {
    throw unauthorized("signature-expired", { created, now, seconds: expires - created });
  }
}

/** Unknown keys are looked at and answered like wrong secrets: none can be found by trying. */
async function verify(
  request: GateRequest,
  signature: Signature,
  { keys, now }: { readonly keys: KeySource; readonly now: number },
): Promise<Key> {
  const base = signatureBase(request, signature.components, signature.parameters);
  if (base === undefined) throw signatureWrong("a covered component has no value");
  const key = await keys(signature.keyId);
  const isSigned = isSignedBy(key, { signature, base }, now);
  if (key && isSigned) return key;
  throw signatureWrong(key ? "no live secret matches" : "key unknown");
}

function checkDigest({ headers, body }: GateRequest, { algorithm }: Signature): void {
  const field = headers.get("content-digest");
  if (field === null || digestMatches(field, body, algorithm)) return;
  throw new Problem("digest-wrong", {});
}

function callerOf({ id, webhookHosts }: Key): Caller {
  return { id, webhookHosts };
}
