import {
  type InnerList,
  isInnerList,
  type Parameters,
  serializeInnerList,
} from "structured-headers";
import { signatureMissing, signatureWrong } from "./refusal.ts";
import { readDictionary } from "./structured-field.ts";

/** A signature as it came, not verified yet. */
export type Signature = {
  readonly components: InnerList[0];
  /** The value of `@signature-params`. */
  readonly parameters: string;
  readonly bytes: Uint8Array;
  /** Seconds since 1970. */
  readonly created: number;
  readonly expires: number | undefined;
  readonly nonce: string;
  readonly keyId: string;
  readonly algorithm: Algorithm;
};

/** The hash of HMAC and what may protect the body, by `alg`. `hmac-sm3` is no registered name. */
export const algorithms = {
  "hmac-sha256": { hash: "sha256", digests: ["sha-256", "sha-512"] },
  "hmac-sm3": { hash: "sm3", digests: ["sha-256", "sha-512", "sm3"] },
} as const;

export type Algorithm = keyof typeof algorithms;

/**
 * Reads the one signature of a request.
 *
 * @throws {Problem} `signature-missing`, `signature-wrong`
 * @see RFC 9421, 4.1 and 4.2
 */
export function readSignature(headers: Headers): Signature {
  const [label, input] = onlyMember(headers, "Signature-Input");
  const [signedLabel, signature] = onlyMember(headers, "Signature");
  if (label !== signedLabel) throw signatureWrong("labels differ");
  if (!isInnerList(input)) throw signatureWrong("Signature-Input is no list");
  if (!(signature[0] instanceof ArrayBuffer)) throw signatureWrong("Signature is no bytes");
  return {
    components: input[0],
    parameters: serializeInnerList(input),
    bytes: new Uint8Array(signature[0]),
    ...readParameters(input[1]),
  };
}

function onlyMember(headers: Headers, name: string) {
  const text = headers.get(name);
  if (text === null) throw signatureMissing(name);
  const [member, ...others] = readDictionary(text) ?? [];
  if (!member || others.length > 0) throw signatureWrong(`${name} is not one member`);
  return member;
}

function readParameters(parameters: Parameters) {
  for (const name of ["created", "nonce", "keyid", "alg"]) {
    if (!parameters.has(name)) throw signatureMissing(name);
  }
  return {
    created: readSeconds(parameters.get("created")),
    expires: parameters.has("expires") ? readSeconds(parameters.get("expires")) : undefined,
    nonce: readNonce(parameters.get("nonce")),
    keyId: readText(parameters.get("keyid"), "keyid"),
    algorithm: readAlgorithm(parameters.get("alg")),
  };
}

function readSeconds(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw signatureWrong("a time is no whole number");
}

function readNonce(value: unknown): string {
  const nonce = readText(value, "nonce");
  if (nonce.length >= 16 && nonce.length <= 128) return nonce;
  throw signatureWrong("nonce has not 16 to 128 characters");
}

function readAlgorithm(value: unknown): Algorithm {
  const name = readText(value, "alg");
  if (name === "hmac-sha256" || name === "hmac-sm3") return name;
  throw signatureWrong("alg is not offered");
}

function readText(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw signatureWrong(`${name} is no string`);
}
