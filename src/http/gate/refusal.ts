import type { ProblemBlanks, ProblemCode } from "../../messages/problems/problems.ts";
import { Problem } from "../problem.ts";

/** What a signature must cover and say, told to whoever is refused (RFC 9110, 11.6.1; RFC 9421, 5.1). */
const headers = {
  "www-authenticate": "Signature",
  "accept-signature":
    'sig=("@method" "@path" "content-digest");created;nonce;keyid;alg="hmac-sha256"',
};

/**
 * A refusal for want of a valid signature.
 *
 * @param reason - for the log; the answer does not say it, so that keys cannot be searched for.
 */
export function unauthorized<Code extends ProblemCode>(
  code: Code,
  blanks: ProblemBlanks<Code>,
  reason?: string,
): Problem<Code> {
  return new Problem(code, blanks, { headers, ...(reason === undefined ? {} : { reason }) });
}

export function signatureWrong(reason: string): Problem<"signature-wrong"> {
  return unauthorized("signature-wrong", {}, reason);
}

export function signatureMissing(missing: string): Problem<"signature-missing"> {
  return unauthorized("signature-missing", { missing });
}
