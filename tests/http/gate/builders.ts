import { createGate, type GateParts } from "../../../src/http/gate/create-gate.ts";
import type { Key } from "../../../src/http/gate/key.ts";
import { memoryRates } from "../../../src/http/gate/rates.ts";
import { memoryReplayGuard } from "../../../src/http/gate/replay.ts";
import type { GateRequest } from "../../../src/http/gate.ts";
import { Problem } from "../../../src/http/problem.ts";
import { problemStatus } from "../../../src/messages/problems/problems.ts";
import { signRequest, type ToSign } from "../sign-request.ts";

/** A clock that is set by hand. */
export function stoppedClock(start = "2025-11-24T00:00:00Z") {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    seconds: () => Math.floor(now / 1000),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

export const secrets = {
  old: secret("the old secret of the portal, 32+ bytes"),
  next: secret("the next secret of the portal, 32+ bytes"),
  other: secret("the secret of the other portal, 32+ bytes"),
};

function secret(text: string): string {
  return Buffer.from(text).toString("base64");
}

export function key(
  parts: Partial<Omit<Key, "secrets">> & { secrets?: readonly string[] } = {},
): Key {
  const { secrets: given = [secrets.old, secrets.next], ...rest } = parts;
  return {
    id: "portal-1",
    perMinute: 60,
    webhookHosts: ["portal.example"],
    ...rest,
    secrets: given.map((text) => ({ bytes: Buffer.from(text, "base64") })),
  };
}

export type Clock = ReturnType<typeof stoppedClock>;

/** A gate whose clock has run for a while, so that signatures from before now are not too early. */
export function gateOf(keys: readonly Key[], clock: Clock, parts: Partial<GateParts> = {}) {
  const replay = memoryReplayGuard({ clock: () => new Date(clock.now().getTime() - 3_600_000) });
  return createGate({
    keys: async (id) => keys.find((one) => one.id === id),
    replay,
    rates: memoryRates(clock.now),
    clock: clock.now,
    ...parts,
  });
}

let nonces = 0;

/** A right request, signed; `wish` changes what is signed, the caller of this what is sent. */
export function signed(clock: Clock, wish: Partial<ToSign> = {}): GateRequest {
  nonces += 1;
  const request: ToSign = {
    method: "POST",
    target: "/v1/documents?format=pdf",
    body: '{"year":2024}',
    keyId: "portal-1",
    secret: secrets.old,
    nonce: `nonce-${String(nonces).padStart(12, "0")}`,
    created: clock.seconds(),
    ...wish,
  };
  return {
    method: request.method,
    authority: "nianbao.example",
    target: request.target,
    headers: new Headers({ ...signRequest(request) }),
    body: Buffer.from(request.body ?? ""),
  };
}

/** The request with one header written otherwise. */
export function rewritten(
  request: GateRequest,
  name: string,
  change: (value: string) => string,
): GateRequest {
  const headers = new Headers(request.headers);
  headers.set(name, change(headers.get(name) ?? ""));
  return { ...request, headers };
}

export function without(request: GateRequest, name: string): GateRequest {
  const headers = new Headers(request.headers);
  headers.delete(name);
  return { ...request, headers };
}

/** The caller's id, or the status and code of the refusal. */
export async function answerOf(call: Promise<{ readonly id: string }>): Promise<string> {
  try {
    return (await call).id;
  } catch (error) {
    if (error instanceof Problem) return `${problemStatus(error.code)} ${error.code}`;
    throw error;
  }
}
