import {
  type ProblemBlanks,
  type ProblemCode,
  problemStatus,
  problemTexts,
} from "../../messages/problems/problems.ts";
import { problemType } from "../answer/answer-problem.ts";
import type { Examples } from "./examples.ts";
import { type HeaderName, headerRefs } from "./headers.ts";

/** Any request can meet these. */
const anywhere: readonly ProblemCode[] = ["internal"];

/** What the gate refuses, where requests are signed. */
export const gateCodes: readonly ProblemCode[] = [
  "signature-missing",
  "signature-wrong",
  "signature-expired",
  "nonce-replayed",
  "digest-wrong",
  "rate-limited",
  "busy",
  "unavailable",
  "store-denied",
  "store-full",
];

/** What is wrong with a body before it is looked into. */
export const bodyCodes: readonly ProblemCode[] = [
  "body-missing",
  "body-broken",
  "body-too-large",
  "media-type",
  "multipart-broken",
  "multipart-part",
];

/** What is wrong with a report's JSON before it is checked. */
export const jsonCodes: readonly ProblemCode[] = [
  "too-deep",
  "too-many-values",
  "too-many-keys",
  "text-too-long",
];

export const idempotencyCodes: readonly ProblemCode[] = [
  "idempotency-key",
  "idempotency-reused",
  "idempotency-running",
];

/** The answers of an operation that are problems, by their status. */
export function problemResponses(codes: readonly ProblemCode[], examples: Examples = {}) {
  const byStatus = Map.groupBy(new Set([...codes, ...anywhere]), problemStatus);
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, some]) => [String(status), problemResponse(status, some, examples)]),
  );
}

function problemResponse(status: number, codes: readonly ProblemCode[], examples: Examples) {
  const ofStatus = Object.entries(examples).filter(([, { value }]) => statusOf(value) === status);
  const type = { enum: codes.map(problemType) };
  return {
    description: codes.map((code) => `\`${code}\` ${problemLine(code)}`).join("\n\n"),
    headers: headerRefs("X-Request-Id", "Content-Language", ...(extraHeaders[status] ?? [])),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/Problem" },
            { type: "object", properties: { type, status: { const: status } } },
          ],
        },
        ...(ofStatus.length > 0 && { examples: Object.fromEntries(ofStatus) }),
      },
    },
  };
}

const extraHeaders: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ["WWW-Authenticate", "Accept-Signature"],
  429: ["Retry-After", "RateLimit", "RateLimit-Policy"],
  503: ["Retry-After"],
};

/** Title and detail with the names of its blanks, as `{limit}`. */
export function problemLine(code: ProblemCode): string {
  const { title, detail } = problemTexts(code, {} as ProblemBlanks<ProblemCode>);
  return `${title}：${detail}`;
}

function statusOf(value: unknown): unknown {
  return (value as { readonly status?: unknown }).status;
}
