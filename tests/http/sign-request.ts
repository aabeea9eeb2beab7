import { createHash, createHmac } from "node:crypto";

/** How a portal signs a request; written from docs/signing.md alone, without any of the program. */
export type ToSign = {
  readonly method: string;
  /** Path and query, as `/v1/documents?format=pdf`. */
  readonly target: string;
  readonly body?: string | Uint8Array;
  readonly keyId: string;
  /** Base64. */
  readonly secret: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly algorithm?: "hmac-sha256" | "hmac-sm3";
};

export type SignatureHeaders = {
  readonly "content-digest"?: string;
  readonly "signature-input": string;
  readonly signature: string;
};

/** The headers to send with the request. */
export function signRequest(request: ToSign): SignatureHeaders {
  const { base, parameters, digest } = signingSteps(request);
  const hash = request.algorithm === "hmac-sm3" ? "sm3" : "sha256";
  const mac = createHmac(hash, Buffer.from(request.secret, "base64")).update(base);
  return {
    ...(digest === undefined ? {} : { "content-digest": digest }),
    "signature-input": `sig=${parameters}`,
    signature: `sig=:${mac.digest("base64")}:`,
  };
}

/** What is signed, and what it is made of. */
export function signingSteps(request: ToSign) {
  const { method, target, keyId, nonce, created, algorithm = "hmac-sha256" } = request;
  const [path = "", query = ""] = target.split("?");
  const digest = digestOf(request.body ?? "");
  const lines = [
    ['"@method"', method],
    ['"@path"', path],
    ...[...new URLSearchParams(query)].map(([name, value]) => [
      `"@query-param";name="${encode(name)}"`,
      encode(value),
    ]),
    ...(digest === undefined ? [] : [['"content-digest"', digest]]),
  ];
  const covered = lines.map(([name]) => name).join(" ");
  const parameters = `(${covered});created=${created};nonce="${nonce}";keyid="${keyId}";alg="${algorithm}"`;
  const base = [...lines, ['"@signature-params"', parameters]]
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  return { base, parameters, digest };
}

function digestOf(body: string | Uint8Array): string | undefined {
  if (body.length === 0) return undefined;
  return `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
}

/** Percent-encoded UTF-8, all but letters, digits and `* - . _`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
