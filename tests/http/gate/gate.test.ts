import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GateRequest } from "../../../src/http/gate.ts";
import { Problem } from "../../../src/http/problem.ts";
import {
  answerOf,
  type Clock,
  gateOf,
  key,
  rewritten,
  secrets,
  signed,
  stoppedClock,
  without,
} from "./builders.ts";

type Case = readonly [what: string, request: (clock: Clock) => GateRequest, answer: string];

const input = "signature-input";

/** Signs whatever `Signature-Input` covers and says, as one who tries to be let in would. */
function signedAs(clock: Clock, parameters: string, base: string, hash = "sha256"): GateRequest {
  const request = signed(clock);
  const mac = createHmac(hash, Buffer.from(secrets.old, "base64"))
    .update(`${base}"@signature-params": ${parameters}`)
    .digest("base64");
  const headers = new Headers(request.headers);
  headers.set(input, `sig=${parameters}`);
  headers.set("signature", `sig=:${mac}:`);
  return { ...request, headers };
}

const parametersAt = (clock: Clock, alg = "hmac-sha256") =>
  `;created=${clock.seconds()};nonce="0123456789abcdef";keyid="portal-1";alg="${alg}"`;

const digest = `sha-256=:${createHash("sha256").update('{"year":2024}').digest("base64")}:`;

const passing: Case[] = [
  ["a signed request", (clock) => signed(clock), "portal-1"],
  ["the second secret", (clock) => signed(clock, { secret: secrets.next }), "portal-1"],
  ["HMAC-SM3", (clock) => signed(clock, { algorithm: "hmac-sm3" }), "portal-1"],
  [
    "no body",
    (clock) => signed(clock, { method: "GET", target: "/v1/jobs/1", body: "" }),
    "portal-1",
  ],
  [
    "a clock 300 s behind",
    (clock) => signed(clock, { created: clock.seconds() - 300 }),
    "portal-1",
  ],
  ["a clock 300 s ahead", (clock) => signed(clock, { created: clock.seconds() + 300 }), "portal-1"],
  [
    "a query signed whole",
    (clock) =>
      signedAs(
        clock,
        `("@method" "@path" "@query" "content-digest")${parametersAt(clock)}`,
        `"@method": POST\n"@path": /v1/documents\n"@query": ?format=pdf\n"content-digest": ${digest}\n`,
      ),
    "portal-1",
  ],
  [
    "a query that a gateway has rebuilt",
    (clock) => ({
      ...signed(clock, { target: "/v1/documents?note=%E5%B9%B4%20(1)~&format=pdf" }),
      target: "/v1/documents?note=%e5%b9%b4+%281%29%7E&format=pdf",
    }),
    "portal-1",
  ],
];

const refused: Case[] = [
  ["no signature", (clock) => without(signed(clock), "signature"), "401 signature-missing"],
  ["no Signature-Input", (clock) => without(signed(clock), input), "401 signature-missing"],
  [
    "a wrong signature",
    (clock) => rewritten(signed(clock), "signature", () => `sig=:${btoa("x".repeat(32))}:`),
    "401 signature-wrong",
  ],
  [
    "a signature of another length",
    (clock) => rewritten(signed(clock), "signature", () => "sig=:AAAA:"),
    "401 signature-wrong",
  ],
  ["a wrong secret", (clock) => signed(clock, { secret: secrets.other }), "401 signature-wrong"],
  [
    "an old date",
    (clock) => signed(clock, { created: clock.seconds() - 301 }),
    "401 signature-expired",
  ],
  [
    "a future date",
    (clock) => signed(clock, { created: clock.seconds() + 301 }),
    "401 signature-expired",
  ],
  [
    "a date past all calendars",
    (clock) => signed(clock, { created: 999_999_999_999_999 }),
    "401 signature-expired",
  ],
  [
    "an expiry that is over",
    (clock) => rewritten(signed(clock), input, (text) => `${text};expires=${clock.seconds() - 1}`),
    "401 signature-expired",
  ],
  [
    "a body that was changed",
    (clock) => ({ ...signed(clock), body: Buffer.from('{"year":2023}') }),
    "400 digest-wrong",
  ],
  [
    "a digest that was changed",
    (clock) => rewritten(signed(clock), "content-digest", () => "sha-256=:AAAA:"),
    "401 signature-wrong",
  ],
  [
    "a signed digest of something else",
    (clock) => {
      const digest = "sha-256=:AAAA:";
      const parameters = `("@method" "@path" "@query" "content-digest")${parametersAt(clock)}`;
      const base = `"@method": POST\n"@path": /v1/documents\n"@query": ?format=pdf\n"content-digest": ${digest}\n`;
      return rewritten(signedAs(clock, parameters, base), "content-digest", () => digest);
    },
    "400 digest-wrong",
  ],
  [
    "a digest that is missing",
    (clock) => without(signed(clock), "content-digest"),
    "401 signature-wrong",
  ],
  [
    "a body that was added to a request without one",
    (clock) => ({ ...signed(clock, { body: "" }), body: Buffer.from("{}") }),
    "401 signature-missing",
  ],
  [
    "a body that was taken away",
    (clock) => ({ ...signed(clock), body: new Uint8Array() }),
    "400 digest-wrong",
  ],
  ["an unknown key", (clock) => signed(clock, { keyId: "portal-9" }), "401 signature-wrong"],
  [
    "a key that was revoked",
    (clock) => signed(clock, { keyId: "gone", secret: secrets.other }),
    "401 signature-wrong",
  ],
  [
    "another portal's key id",
    (clock) => signed(clock, { keyId: "portal-2" }),
    "401 signature-wrong",
  ],
  [
    "a decoy's secret under an unknown key",
    (clock) => signed(clock, { keyId: "portal-9", secret: Buffer.alloc(32).toString("base64") }),
    "401 signature-wrong",
  ],
  [
    "a query that is not covered",
    (clock) => ({
      ...signed(clock, { target: "/v1/documents" }),
      target: "/v1/documents?force=true",
    }),
    "401 signature-missing",
  ],
  [
    "a parameter that was added",
    (clock) => ({ ...signed(clock), target: "/v1/documents?format=pdf&force=true" }),
    "401 signature-missing",
  ],
  [
    "a parameter that was changed",
    (clock) => ({ ...signed(clock), target: "/v1/documents?format=docx" }),
    "401 signature-wrong",
  ],
  [
    "a parameter that was doubled",
    (clock) => ({ ...signed(clock), target: "/v1/documents?format=pdf&format=docx" }),
    "401 signature-wrong",
  ],
  [
    "a parameter that was taken away",
    (clock) => ({ ...signed(clock), target: "/v1/documents" }),
    "401 signature-wrong",
  ],
  [
    "a path that is not covered",
    (clock) =>
      signedAs(
        clock,
        `("@method" "@query" "content-digest")${parametersAt(clock)}`,
        `"@method": POST\n"@query": ?format=pdf\n"content-digest": ${digest}\n`,
      ),
    "401 signature-missing",
  ],
  [
    "another path",
    (clock) => ({ ...signed(clock), target: "/v1/batches?format=pdf" }),
    "401 signature-wrong",
  ],
  ["another method", (clock) => ({ ...signed(clock), method: "PUT" }), "401 signature-wrong"],
  [
    "a target that is no path",
    (clock) => ({ ...signed(clock), target: "http://nianbao.example/v1/documents?format=pdf" }),
    "401 signature-wrong",
  ],
  [
    "an algorithm that is not offered",
    (clock) => rewritten(signed(clock), input, (text) => text.replace("hmac-sha256", "none")),
    "401 signature-wrong",
  ],
  [
    "another algorithm than was signed with",
    (clock) => rewritten(signed(clock), input, (text) => text.replace("hmac-sha256", "hmac-sm3")),
    "401 signature-wrong",
  ],
  [
    "an algorithm that is a token",
    (clock) => rewritten(signed(clock), input, (text) => text.replace(/"hmac-sha256"/, "hmac")),
    "401 signature-wrong",
  ],
  ...["created", "nonce", "keyid", "alg"].map(
    (name): Case => [
      `no ${name}`,
      (clock) =>
        rewritten(signed(clock), input, (text) => text.replace(new RegExp(`;${name}=[^;]*`), "")),
      "401 signature-missing",
    ],
  ),
  [
    "a nonce of 15 characters",
    (clock) => signed(clock, { nonce: "n".repeat(15) }),
    "401 signature-wrong",
  ],
  [
    "a nonce of 129 characters",
    (clock) => signed(clock, { nonce: "n".repeat(129) }),
    "401 signature-wrong",
  ],
  [
    "the same label twice",
    (clock) => rewritten(signed(clock), input, (text) => `${text}, ${text}`),
    "401 signature-wrong",
  ],
  [
    "two labels",
    (clock) => rewritten(signed(clock), input, (text) => `${text}, b=("@path")`),
    "401 signature-wrong",
  ],
  [
    "labels that differ",
    (clock) => rewritten(signed(clock), "signature", (text) => text.replace("sig", "other")),
    "401 signature-wrong",
  ],
  [
    "a parameter given twice",
    (clock) => rewritten(signed(clock), input, (text) => `${text};created=1`),
    "401 signature-wrong",
  ],
  [
    "a component given twice",
    (clock) =>
      rewritten(signed(clock), input, (text) => text.replace('"@path"', '"@path" "@path"')),
    "401 signature-wrong",
  ],
  [
    "a component of the response",
    (clock) =>
      rewritten(signed(clock), input, (text) => text.replace('"@path"', '"@path" "@status"')),
    "401 signature-wrong",
  ],
  [
    "a method that belongs to another request",
    (clock) =>
      rewritten(signed(clock), input, (text) => text.replace('"@method"', '"@method";req')),
    "401 signature-missing",
  ],
  ...["", "sig", "sig=(", "sig=1", 'sig=("@path"', "sig=?9", 'sig=("@path"  "@method")'].map(
    (text): Case => [
      `Signature-Input “${text}”`,
      (clock) => ({
        ...signed(clock),
        headers: new Headers({ [input]: text, signature: "sig=:AAAA:" }),
      }),
      "401 signature-wrong",
    ],
  ),
  [
    "a signature that is no bytes",
    (clock) => rewritten(signed(clock), "signature", () => "sig=1"),
    "401 signature-wrong",
  ],
  [
    "a signature in Base64 without its padding",
    (clock) => rewritten(signed(clock), "signature", (text) => text.replace("=:", ":")),
    "401 signature-wrong",
  ],
];

describe("the gate", () => {
  const keys = [key(), key({ id: "portal-2", secrets: [secrets.other] }), revokedKey()];

  it.each(passing)("lets pass %s", async (_, request, answer) => {
    const clock = stoppedClock();

    expect(await answerOf(gateOf(keys, clock)(request(clock)))).toBe(answer);
  });

  it.each(refused)("refuses %s", async (_, request, answer) => {
    const clock = stoppedClock();

    expect(await answerOf(gateOf(keys, clock)(request(clock)))).toBe(answer);
  });

  it("tells which hosts the caller may have told", async () => {
    const clock = stoppedClock();

    const caller = await gateOf(keys, clock)(signed(clock));

    expect(caller).toEqual({ id: "portal-1", webhookHosts: ["portal.example"] });
  });

  it("refuses the same request the second time", async () => {
    const clock = stoppedClock();
    const gate = gateOf(keys, clock);
    const request = signed(clock);

    const answers = [await answerOf(gate(request)), await answerOf(gate(request))];

    expect(answers).toEqual(["portal-1", "401 nonce-replayed"]);
  });

  it("uses a nonce up for the key that signed, not for others", async () => {
    const clock = stoppedClock();
    const gate = gateOf(keys, clock);
    const nonce = "shared-by-chance-1";

    const first = await answerOf(gate(signed(clock, { nonce })));
    const other = await answerOf(
      gate(signed(clock, { nonce, keyId: "portal-2", secret: secrets.other })),
    );

    expect([first, other]).toEqual(["portal-1", "portal-2"]);
  });

  it("does not use a nonce up for a request that is refused", async () => {
    const clock = stoppedClock();
    const gate = gateOf(keys, clock);
    const request = signed(clock);

    await answerOf(gate({ ...request, method: "PUT" }));
    await answerOf(gate({ ...request, body: Buffer.from("{}") }));

    expect(await answerOf(gate(request))).toBe("portal-1");
  });

  it("stops a key that calls too often, says for how long, and no other key", async () => {
    const clock = stoppedClock();
    const gate = gateOf([key({ perMinute: 2 }), ...keys.slice(1)], clock);
    await gate(signed(clock));
    await gate(signed(clock));
    const third = signed(clock);

    const problem = await gate(third).catch((error: unknown) => error);
    const other = await answerOf(gate(signed(clock, { keyId: "portal-2", secret: secrets.other })));
    clock.pass(30);

    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: "rate-limited",
      blanks: { limit: 2, seconds: 30 },
      headers: { "retry-after": "30", ratelimit: '"key";r=0;t=30' },
    });
    expect(other).toBe("portal-2");
    expect(await answerOf(gate(third))).toBe("portal-1");
  });

  it("answers an unknown key and a wrong secret alike, and tells them apart in the log only", async () => {
    const clock = stoppedClock();
    const gate = gateOf(keys, clock);

    const problems = await Promise.all(
      [{ keyId: "portal-9" }, { secret: secrets.other }].map((wish) =>
        gate(signed(clock, wish)).catch((error: unknown) => error as Problem),
      ),
    );

    const answers = problems.map((one) => "code" in one && [one.code, one.blanks, one.headers]);
    expect(answers[0]).toEqual(answers[1]);
    expect(problems.map((one) => "reason" in one && one.reason)).toEqual([
      "key unknown",
      "no live secret matches",
    ]);
  });

  it("takes a secret between its dates only", async () => {
    const clock = stoppedClock("2025-11-24T00:00:00Z");
    const [secret] = key().secrets;
    const dated = {
      bytes: secret?.bytes ?? new Uint8Array(),
      notBefore: Date.parse("2025-11-24T00:01:00Z"),
      notAfter: Date.parse("2025-11-24T00:02:00Z"),
    };
    const gate = gateOf([{ ...key(), secrets: [dated] }], clock);

    const answers: string[] = [];
    for (const _ of [0, 60, 120]) {
      answers.push(await answerOf(gate(signed(clock))));
      clock.pass(60);
    }

    expect(answers).toEqual(["401 signature-wrong", "portal-1", "401 signature-wrong"]);
  });

  it("answers whatever stands in the headers with a refusal, never with a defect", async () => {
    const clock = stoppedClock();
    const gate = gateOf(keys, clock);
    const field = fc.oneof(
      fc.stringMatching(/^[ -~]{0,60}$/),
      fc
        .array(
          fc.constantFrom(
            "sig",
            "=",
            "(",
            ")",
            '"@path"',
            ";",
            "created",
            "1",
            ":",
            "AA==",
            ", ",
            '"',
            "@",
            "?1",
          ),
        )
        .map((parts) => parts.join("")),
    );

    await fc.assert(
      fc.asyncProperty(field, field, field, async (one, two, three) => {
        const headers = new Headers({ [input]: one, signature: two, "content-digest": three });

        const answer = await answerOf(gate({ ...signed(clock), headers }));

        expect(answer).toMatch(/^401 signature-/);
      }),
    );
  });
});

function revokedKey() {
  const gone = key({ id: "gone", secrets: [secrets.other] });
  return { ...gone, secrets: gone.secrets.map((one) => ({ ...one, notAfter: 0 })) };
}
