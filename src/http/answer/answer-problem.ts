import type { Finding } from "../../messages/finding.ts";
import { type ToldFinding, toldFindings } from "../../messages/print-finding.ts";
import { type ProblemCode, problemStatus, problemTexts } from "../../messages/problems/problems.ts";
import type { Language } from "../../messages/sentences.ts";
import type { Problem } from "../problem.ts";

type About = {
  readonly requestId: string;
  readonly language: Language;
  /** Findings told at most. */
  readonly most: number;
};

/**
 * The answer that tells a problem: at most 64 KB, errors before warnings.
 * @see RFC 9457
 */
export function answerProblem(problem: Problem, about: About): Response {
  const body = problemBody(problem, about);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": about.language,
      "cache-control": "no-store",
      ...problem.headers,
    },
  });
}

/** What is told of a problem. */
export function problemBody(problem: Problem, { requestId, language, most }: About) {
  const { code, findings } = problem;
  const { title, detail } = problemTexts(code, problem.blanks, language);
  const errors = findings.length > 0 ? told(findings, language).slice(0, most) : placeOf(problem);
  return {
    type: problemType(code),
    title,
    status: problemStatus(code),
    detail: short(detail),
    instance: `urn:nianbao:request:${requestId}`,
    ...(errors.length > 0 && { errors: fitting(errors), total: Math.max(findings.length, 1) }),
  };
}

/** What programs know a problem by. */
export function problemType(code: ProblemCode): string {
  return `urn:nianbao:problem:${code}`;
}

type Told = Readonly<Record<string, unknown>>;

function told(findings: readonly Finding[], language: Language): Told[] {
  const severities = ["error", "warning", "info"] as const;
  const all = toldFindings(findings, language);
  return severities.flatMap((severity) =>
    all.filter((one) => one.severity === severity).map(asError),
  );
}

/**
 * A finding as a member of `errors`: flat, the place named as RFC 9457 does in its own example, and
 * short. All other answers tell the same finding with its `place` and `sentence`.
 */
function asError(finding: ToldFinding): Told {
  const { rule, severity, place, sentence, read, expected, difference } = finding;
  return {
    pointer: short(place.pointer),
    rule,
    severity,
    detail: short(sentence),
    ...(read !== undefined && { read: typeof read === "string" ? short(read) : read }),
    ...(expected !== undefined && { expected }),
    ...(difference !== undefined && { difference }),
    ...(place.cell && { cell: place.cell }),
  };
}

/** A problem of one place in the JSON, such as nesting too deep, names it like a finding. */
function placeOf({ code, blanks }: Problem): Told[] {
  const { pointer } = blanks as Readonly<Record<string, string | number>>;
  return typeof pointer === "string" ? [{ pointer: short(pointer), rule: code }] : [];
}

const longest = 500;

/** Keys and texts of the report may be of any length. */
function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

/** What is left of 64 KB for the list. */
const mostBytes = 60_000;

function fitting(errors: readonly Told[]): Told[] {
  let bytes = 0;
  return errors.filter((one) => {
    bytes += Buffer.byteLength(JSON.stringify(one)) + 1;
    return bytes <= mostBytes;
  });
}
