import type { APIGatewayProxyResult } from "aws-lambda";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buffered } from "../../functions/lambda/buffered.ts";
import { encodeBody, encodedLength } from "../../functions/lambda/encode-body.ts";
import { toRequest } from "../../functions/lambda/to-request.ts";
import { longestBody } from "../../functions/serverless/json-limit.ts";
import type { Replace } from "../../functions/serverless/keep-answer.ts";
import { functionUrlEvent, httpApiEvent, restEvent } from "./events.ts";

const path = "/dev/v1/documents";
const kinds = [
  ["a REST API", restEvent],
  ["an HTTP API", httpApiEvent],
  ["a Function URL", functionUrlEvent],
] as const;

describe.each(kinds)("an event of %s", (_, eventOf) => {
  it("is the request that its caller sent, stage and all", async () => {
    const body = '{"agency":"槐荫区人民政府"}';

    const request = toRequest(
      eventOf({ path, query: "format=pdf&lang=en", headers: { "x-tag": "a, b" }, body }),
    );

    const { pathname, search, protocol } = new URL(request.url);
    expect([request.method, protocol, pathname, search]).toEqual([
      "POST",
      "https:",
      path,
      "?format=pdf&lang=en",
    ]);
    expect(request.headers.get("x-tag")).toBe("a, b");
    expect(await request.text()).toBe(body);
  });

  it("keeps every byte of a body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (bytes) => {
        const request = toRequest(eventOf({ path, body: Buffer.from(bytes) }));

        expect(Buffer.from(await request.arrayBuffer())).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("has no body where a request may have none", async () => {
    const request = toRequest(eventOf({ method: "GET", path: "/dev/v1/editions" }));

    expect(request.body).toBeNull();
  });
});

describe("a request behind a REST API", () => {
  it("has its parameters in the canonical order and writing", () => {
    const request = toRequest(
      restEvent({ path, query: "without=T3-ID&also=%2A&title=%E5%B9%B4+%E6%8A%A5&also=(a)" }),
    );

    expect(new URL(request.url).search).toBe(
      "?also=%28a%29&also=%2A&title=%E5%B9%B4%20%E6%8A%A5&without=T3-ID",
    );
  });

  it("has all values of a header that stands twice", () => {
    const event = restEvent({ path });
    const twice = { ...event.multiValueHeaders, signature: ["a=:MQ==:", "b=:Mg==:"] };

    const request = toRequest({ ...event, multiValueHeaders: twice });

    expect(request.headers.get("signature")).toBe("a=:MQ==:, b=:Mg==:");
  });
});

describe("a request with odd headers", () => {
  it("has its cookies as browsers send them", () => {
    const request = toRequest({ ...httpApiEvent({ path }), cookies: ["a=1", "b=2"] });

    expect(request.headers.get("cookie")).toBe("a=1; b=2");
  });

  it("is read all the same when the gateway has decoded Chinese in a header", () => {
    const request = toRequest(httpApiEvent({ path, headers: { "x-name": "年报" } }));

    expect(Buffer.from(request.headers.get("x-name") ?? "", "latin1").toString()).toBe("年报");
  });
});

describe("the body of a result", () => {
  it.each([
    ["text/html; charset=utf-8", false],
    ["application/json", false],
    ["application/problem+json", false],
    ["image/svg+xml", false],
    ["application/pdf", true],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", true],
    ["application/zip", true],
    ["", true],
  ])("of type “%s” is base64: %s", (mediaType, expected) => {
    expect(encodeBody(Buffer.from("年报"), mediaType).isBase64Encoded).toBe(expected);
  });

  it("is as long as the platform counts it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, isText) => {
        const encoded = encodeBody(Buffer.from(text), isText ? "text/plain" : "application/pdf");

        const counted = Buffer.byteLength(JSON.stringify(encoded.body));

        expect([counted, counted - 2]).toContain(encodedLength(encoded));
      }),
    );
  });
});

describe("an answer as one piece of JSON", () => {
  const never: Replace = () => Promise.reject(new Error("it fits"));
  const of = (bytes: number, type: string) => () =>
    new Response(Buffer.alloc(bytes, "a"), { headers: { "content-type": type } });

  it.each([
    ["a file as long as it may be", (longestBody / 4) * 3, "application/pdf"],
    ["a text as long as it may be", longestBody - 2, "text/html"],
  ])("is given for %s, and the platform takes it", async (_, bytes, type) => {
    const result = await buffered(of(bytes, type), never)(restEvent({ path }));

    expect(JSON.stringify(result).length).toBeLessThan(6 * 1024 * 1024);
  });

  it.each([
    ["a longer file", (longestBody / 4) * 3 + 1, "application/pdf"],
    ["a longer text", longestBody - 1, "text/html"],
  ])("is replaced for %s", async (_, bytes, type) => {
    const replace: Replace = async (_request, _response, kept) =>
      new Response(`${kept.length}`, { status: 303, headers: { "content-type": "text/plain" } });

    const result = await buffered(of(bytes, type), replace)(restEvent({ path }));

    expect(result).toMatchObject({ statusCode: 303, body: `${bytes}` });
  });

  it("hands cookies out one by one", async () => {
    const headers = [
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ] as [string, string][];
    const handler = buffered(() => new Response("", { headers }), never);

    const rest = (await handler(restEvent({ path }))) as APIGatewayProxyResult;

    expect(rest.multiValueHeaders?.["set-cookie"]).toEqual(["a=1", "b=2"]);
    expect(await handler(httpApiEvent({ path }))).toMatchObject({ cookies: ["a=1", "b=2"] });
  });
});
