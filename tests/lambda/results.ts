import type { Outcome } from "./runtime-api.ts";

export type Result = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly isBase64Encoded: boolean;
};

/** What a gateway makes of a function's result, whichever payload it is for. */
export function readResult(outcome: Outcome): Result {
  if (outcome.type !== "response") throw new Error(JSON.stringify(outcome));
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = JSON.parse(
    outcome.body.toString(),
  );
  const lists = Object.entries<string[]>(multiValueHeaders ?? {});
  const pairs = lists.flatMap(([name, values]) => values.map((one) => [name, one] as const));
  return {
    status: statusCode,
    headers: new Headers([...Object.entries<string>(headers ?? {}), ...pairs] as [
      string,
      string,
    ][]),
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
    isBase64Encoded,
  };
}

/**
 * What a gateway makes of a streamed answer: status and headers as JSON, eight zero bytes, and the
 * body as it is.
 */
export function readStream(outcome: Outcome): Omit<Result, "isBase64Encoded"> {
  if (outcome.type !== "response") throw new Error(JSON.stringify(outcome));
  const end = outcome.body.indexOf(Buffer.alloc(8));
  const { statusCode, headers } = JSON.parse(outcome.body.subarray(0, end).toString());
  return {
    status: statusCode,
    headers: new Headers(headers),
    body: outcome.body.subarray(end + 8),
  };
}
