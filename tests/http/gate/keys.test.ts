import { describe, expect, it } from "vitest";
import { readKeys } from "../../../src/http/gate/read-keys.ts";
import { refreshingKeys } from "../../../src/http/gate/refreshing-keys.ts";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { findingSentence } from "../../../src/messages/print-finding.ts";
import { key, secrets, stoppedClock } from "./builders.ts";

const right = { id: "portal-1", secrets: [secrets.old] };

function problemsOf(keys: unknown): string[] {
  try {
    readKeys(typeof keys === "string" ? keys : JSON.stringify(keys), "keys.json");
    return [];
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return error.findings.map(({ rule, place }) => `${rule} ${place.pointer}`);
  }
}

describe("reading keys", () => {
  it("reads who may call, how often, and whom to tell", () => {
    const secret = { secret: secrets.next, notBefore: "2025-01-26T00:00:00+08:00" };
    const entry = {
      ...right,
      name: "示范区门户",
      secrets: [secrets.old, secret],
      perMinute: 120,
      webhookHosts: ["Portal.example.cn:8443"],
      webhookSecret: `whsec_${secrets.other}`,
    };

    const keys = readKeys(JSON.stringify({ keys: [entry] }), "keys.json");

    expect([...keys.values()]).toEqual([
      {
        id: "portal-1",
        name: "示范区门户",
        secrets: [
          { bytes: Buffer.from(secrets.old, "base64") },
          {
            bytes: Buffer.from(secrets.next, "base64"),
            notBefore: Date.parse("2025-01-25T16:00:00Z"),
          },
        ],
        perMinute: 120,
        webhookHosts: ["portal.example.cn:8443"],
        webhookSecret: `whsec_${secrets.other}`,
      },
    ]);
  });

  it("lets a key call sixty times a minute and tell nobody unless it says so", () => {
    const keys = readKeys(JSON.stringify({ keys: [right] }), "keys.json");

    expect(keys.get("portal-1")).toMatchObject({ perMinute: 60, webhookHosts: [] });
  });

  it.each([
    ["no list", {}, ["JSON-MISSING /keys"]],
    ["no object", [], ["JSON-TYPE "]],
    ["an unknown field", { keys: [{ ...right, scret: 1 }] }, ["JSON-UNKNOWN /keys/0/scret"]],
    ["no id", { keys: [{ secrets: [secrets.old] }] }, ["JSON-MISSING /keys/0/id"]],
    ["an id with blanks", { keys: [{ ...right, id: "a b" }] }, ["JSON-TYPE /keys/0/id"]],
    ["no secret", { keys: [{ ...right, secrets: [] }] }, ["JSON-TYPE /keys/0/secrets"]],
    [
      "three secrets",
      { keys: [{ ...right, secrets: [secrets.old, secrets.next, secrets.other] }] },
      ["JSON-TYPE /keys/0/secrets"],
    ],
    [
      "a short secret",
      { keys: [{ ...right, secrets: ["AAAA"] }] },
      ["JSON-TYPE /keys/0/secrets/0"],
    ],
    [
      "a secret that is not Base64",
      { keys: [{ ...right, secrets: ["*".repeat(60)] }] },
      ["JSON-TYPE /keys/0/secrets/0"],
    ],
    [
      "a wrong time",
      { keys: [{ ...right, secrets: [{ secret: secrets.old, notAfter: "2025-01-26" }] }] },
      ["JSON-TYPE /keys/0/secrets/0/notAfter"],
    ],
    ["no call a minute", { keys: [{ ...right, perMinute: 0 }] }, ["JSON-TYPE /keys/0/perMinute"]],
    [
      "an address as a host",
      { keys: [{ ...right, webhookHosts: ["https://portal.example"] }] },
      ["JSON-TYPE /keys/0/webhookHosts/0"],
    ],
    [
      "a webhook secret without its mark",
      { keys: [{ ...right, webhookSecret: secrets.old }] },
      ["JSON-TYPE /keys/0/webhookSecret"],
    ],
    ["the same id twice", { keys: [right, right] }, ["KEY-TWICE /keys/1/id"]],
    [
      "several mistakes",
      { keys: [{ id: "" }, 5] },
      ["JSON-TYPE /keys/0/id", "JSON-MISSING /keys/0/secrets", "JSON-TYPE /keys/1"],
    ],
    ["a member twice", '{"keys":[],"keys":[]}', ["JSON-DUPLICATE /keys"]],
  ])("reports %s, all at once", (_, keys, problems) => {
    expect(problemsOf(keys)).toEqual(problems);
  });

  const digits = "12345678901234567890123456789012";

  it.each([
    ["a broken file", `{"keys":[{"id":"a","secrets":[${secrets.old}]}]}`],
    ["a secret of another kind", JSON.stringify({ keys: [{ ...right, secrets: secrets.old }] })],
    [
      "a secret that is a bit wrong",
      JSON.stringify({ keys: [{ ...right, secrets: [`${secrets.old}=`] }] }),
    ],
    ["a secret that is a number", `{"keys":[{"id":"a","secrets":[${digits}]}]}`],
    ["a list in a list", JSON.stringify({ keys: [{ ...right, secrets: [[secrets.old]] }] })],
  ])("never shows a secret: %s", (_, text) => {
    const error = ((): unknown => {
      try {
        return readKeys(text, "keys.json");
      } catch (thrown) {
        return thrown;
      }
    })();

    expect(error).toBeInstanceOf(GenerationError);
    const { findings } = error as GenerationError;
    const said = findings.map((one) => findingSentence(one)).join("\n");
    expect(said).not.toBe("");
    expect(said).not.toContain(secrets.old.slice(0, 8));
    expect(JSON.stringify(findings)).not.toContain(secrets.old.slice(0, 8));
    expect(JSON.stringify(findings)).not.toContain(digits.slice(0, 8));
  });
});

describe("keys that are read again", () => {
  function sourceOf() {
    const clock = stoppedClock();
    const state = { perMinute: 1, isDown: false, failures: 0, readings: 0 };
    const read = async () => {
      state.readings += 1;
      if (state.isDown) throw new Error("down");
      return new Map([["portal-1", key({ perMinute: state.perMinute })]]);
    };
    const onFailure = () => {
      state.failures += 1;
    };
    return { clock, state, source: refreshingKeys({ read, clock: clock.now, onFailure }) };
  }

  it("are the same for five minutes and then as they are", async () => {
    const { clock, state, source } = sourceOf();
    const find = await source;
    state.perMinute = 2;

    clock.pass(299);
    const before = (await find("portal-1"))?.perMinute;
    clock.pass(1);
    const after = await Promise.all([find("portal-1"), find("portal-1")]);

    expect(before).toBe(1);
    expect(after.map((one) => one?.perMinute)).toEqual([2, 2]);
    expect(state.readings).toBe(2);
  });

  it("stay good when they cannot be read again, and that is told", async () => {
    const { clock, state, source } = sourceOf();
    const find = await source;
    state.isDown = true;
    clock.pass(300);

    const found = await find("portal-1");

    expect(found?.perMinute).toBe(1);
    expect(state.failures).toBe(1);
  });
});
