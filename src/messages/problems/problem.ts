import type { Finding } from "../finding.ts";
import type { ProblemBlanks, ProblemCode } from "./problems.ts";

/** A request or an item that is answered with a problem; everything else thrown is our defect. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = "Problem";
  readonly code: Code;
  readonly blanks: ProblemBlanks<Code>;
  readonly findings: readonly Finding[];
  readonly headers: Readonly<Record<string, string>>;
  /** For the log only, never for the answer. */
  readonly reason: string | undefined;

  constructor(code: Code, blanks: ProblemBlanks<Code>, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.blanks = blanks;
    this.findings = details.findings ?? [];
    this.headers = details.headers ?? {};
    this.reason = details.reason;
  }
}

type ProblemDetails = {
  readonly findings?: readonly Finding[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly reason?: string;
};
