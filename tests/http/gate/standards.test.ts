import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { isInnerList, parseDictionary, serializeInnerList } from "structured-headers";
import { describe, expect, it } from "vitest";
import { digestMatches } from "../../../src/http/gate/digest.ts";
import { signatureBase } from "../../../src/http/gate/signature-base.ts";
import { encodeQueryText } from "../../../src/http/gate/target.ts";
import { signingSteps, signRequest } from "../sign-request.ts";
import { answerOf, gateOf, key, signed, stoppedClock } from "./builders.ts";

/** The request of RFC 9421, appendix B.2. */
const request = {
  method: "POST",
  authority: "Example.com",
  target: "/foo?param=Value&Pet=dog",
  headers: new Headers({
    date: "Tue, 20 Apr 2021 02:07:55 GMT",
    "content-type": "application/json",
    "content-digest":
      "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:",
    "content-length": "18",
  }),
  body: Buffer.from('{"hello": "world"}'),
};

const sharedSecret = Buffer.from(
  "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==",
  "base64",
);

function baseOf(input: string, target = request.target): string | undefined {
  const [member] = parseDictionary(`sig=${input}`).values();
  if (!member || !isInnerList(member)) throw new Error(input);
  return signatureBase({ ...request, target }, member[0], serializeInnerList(member));
}

describe("signatures as RFC 9421 writes them", () => {
  it("make the signature of appendix B.2.5", () => {
    const base = baseOf(
      '("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
    );

    expect(base?.split("\n")).toEqual([
      '"date": Tue, 20 Apr 2021 02:07:55 GMT',
      '"@authority": example.com',
      '"content-type": application/json',
      '"@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
    ]);
    expect(
      createHmac("sha256", sharedSecret)
        .update(base ?? "")
        .digest("base64"),
    ).toBe("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
  });

  it.each([
    ["var", "this%20is%20a%20big%0Amultiline%20value"],
    ["bar", "with%20plus%20whitespace"],
    ["fa%C3%A7ade%22%3A%20", "something"],
  ])("write the query parameter %s of section 2.2.8", (name, value) => {
    const target =
      "/parameters?var=this%20is%20a%20big%0Amultiline%20value&bar=with+plus+whitespace&fa%C3%A7ade%22%3A%20=something";

    expect(baseOf(`("@query-param";name="${name}")`, target)).toContain(
      `"@query-param";name="${name}": ${value}\n`,
    );
  });

  it.each([
    ["/path?param=value&foo=bar&baz=batman", "?param=value&foo=bar&baz=batman"],
    ["/path?queryString", "?queryString"],
    ["/path", "?"],
  ])("write the query of %s", (target, query) => {
    expect(baseOf('("@query")', target)).toContain(`"@query": ${query}\n`);
  });

  it.each(['("@nothing")', '("x-not-sent")', '("Date")', '("date";sf)', '("date" "date")', "(1)"])(
    "do not cover %s",
    (input) => {
      expect(baseOf(input)).toBeUndefined();
    },
  );

  it("leave letters, digits and * - . _ in a query as they are", () => {
    expect(encodeQueryText("aZ09*-._~!'()+ 年")).toBe("aZ09*-._%7E%21%27%28%29%2B%20%E5%B9%B4");
  });
});

describe("digests as RFC 9530 writes them", () => {
  const sha512 = request.headers.get("content-digest") ?? "";
  const sha256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";

  it.each([
    ["of SHA-512", sha512, "hmac-sha256", true],
    ["of SHA-256", sha256, "hmac-sha256", true],
    ["of both", `${sha256}, ${sha512}`, "hmac-sha256", true],
    ["with one it does not know", `${sha256}, md5=:AAAA:`, "hmac-sha256", true],
    ["with one that is wrong", `${sha256}, sha-512=:AAAA:`, "hmac-sha256", false],
    ["of nothing it knows", "md5=:AAAA:", "hmac-sha256", false],
    ["that is no bytes", "sha-256=1", "hmac-sha256", false],
    ["that is a list", "sha-256=(:AAAA:)", "hmac-sha256", false],
    ["that cannot be read", "sha-256=:", "hmac-sha256", false],
  ] as const)("judges a field %s", (_, field, algorithm, answer) => {
    expect(digestMatches(field, request.body, algorithm)).toBe(answer);
  });

  it("takes SM3 beside HMAC-SM3 only", () => {
    const body = Buffer.from("abc");

    expect(digestMatches(sm3("abc"), body, "hmac-sm3")).toBe(true);
    expect(digestMatches(sm3("abc"), body, "hmac-sha256")).toBe(false);
  });

  /** GB/T 32905, A.1: the digest of `abc`. */
  function sm3(_: "abc"): string {
    const hex = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
    return `sm3=:${Buffer.from(hex, "hex").toString("base64")}:`;
  }
});

describe("docs/signing.md", () => {
  const text = readFileSync(new URL("../../../docs/signing.md", import.meta.url), "utf8");
  const example = {
    method: "POST",
    target: "/v1/documents?format=pdf",
    body: '{"year":2024}',
    keyId: "portal-1",
    secret: "bmlhbmJhbyBzaWduaW5nIGV4YW1wbGUgc2VjcmV0IDE=",
    nonce: "4fQzHk2bW9sT7yUa",
    created: 1763942400,
  };
  const withoutBody = {
    ...example,
    method: "GET",
    target: "/v1/jobs/3c9d",
    body: "",
    nonce: "Zx81LmPq0vNcR5tE",
  };
  const withSigns = { ...example, target: "/v1/checks?note=%E5%B9%B4%E6%8A%A5%20(1)~" };

  it.each([
    ["a report", example],
    ["no body", withoutBody],
  ])("shows the text and the headers of a request with %s", (_, request) => {
    const headers = signRequest(request);

    expect(text).toContain(signingSteps(request).base);
    expect(text).toContain(`Signature-Input: ${headers["signature-input"]}`);
    expect(text).toContain(`Signature: ${headers.signature}`);
  });

  it.each([
    ["HMAC-SM3", { ...example, algorithm: "hmac-sm3" }],
    ["signs in a parameter", withSigns],
  ] as const)("shows the signature of a request with %s", (_, request) => {
    expect(text).toContain(signRequest(request).signature);
  });

  it.each([example, withoutBody, withSigns])("shows requests that pass: $target", async (wish) => {
    const clock = stoppedClock("2025-11-24T00:00:00Z");
    const secrets = [example.secret];

    const answer = await answerOf(gateOf([key({ secrets })], clock)(signed(clock, wish)));

    expect(answer).toBe("portal-1");
  });
});
