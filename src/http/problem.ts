import type { Finding } from "../messages/finding.ts";
import type { ProblemBlanks, ProblemCode } from "../messages/problems.ts";

/** A request that is answered with a problem; everything else that is thrown is our defect. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "Problem";
  readonly code: Code;
  readonly blanks: ProblemBlanks<Code>;
  readonly findings: readonly Finding[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Code, blanks: ProblemBlanks<Code>, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.blanks = blanks;
    this.findings = details.findings ?? [];
    this.headers = details.headers ?? {};
  }
}

type ProblemDetails = {
  readonly findings?: readonly Finding[];
  readonly headers?: Readonly<Record<string, string>>;
};
