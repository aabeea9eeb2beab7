/**
 * Decides whether a request may pass, before its body is worked on.
 *
 * @param body - the body's bytes, within the size limit, for the digest that is signed.
 * @param target - path and query as the caller sent them.
 * @throws {Problem} `signature-missing`, `signature-wrong` (an unknown key too: keys cannot be
 *   searched for), `signature-expired`, `nonce-replayed`, `digest-wrong`, `rate-limited`, `busy`
 */
export type Gate = (request: GateRequest) => Promise<Caller>;

export type GateRequest = {
  readonly method: string;
  readonly authority: string;
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
};

/** Whose request it is. */
export type Caller = {
  readonly id: string;
  /** Hosts that results may be announced to. */
  readonly webhookHosts: readonly string[];
};
