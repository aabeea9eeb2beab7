import { inPortions } from "../tools/in-portions.ts";
import { runVeraPdf } from "../tools/programs.ts";

export type Profile = "2a" | "3a" | "ua1";

/** What veraPDF says of one file: the clauses of a profile that it does not meet, each once. */
export type Verdict = { readonly clauses: readonly string[]; readonly checks: number };

type Report = { readonly report: { readonly jobs: readonly Job[] } };

type Job = {
  readonly taskException?: { readonly exceptionMessage?: string };
  readonly validationResult?: readonly {
    readonly details: {
      readonly passedChecks: number;
      readonly failedChecks: number;
      readonly ruleSummaries: readonly Summary[];
    };
  }[];
};

type Summary = {
  readonly specification: string;
  readonly clause: string;
  readonly testNumber: number;
  readonly description: string;
};

/** Asks veraPDF about files, each in its place of the answer. */
export function askVeraPdf(profile: Profile, files: readonly string[]): Verdict[] {
  return inPortions(files, (portion) => {
    const said = runVeraPdf(["-f", profile, "--format", "json", ...portion]);
    const { report } = JSON.parse(said) as Report;
    if (report.jobs.length !== portion.length)
      throw new Error(`veraPDF told of ${report.jobs.length} files`);
    return report.jobs.map(readJob);
  });
}

function readJob({ taskException, validationResult = [] }: Job): Verdict {
  if (taskException)
    return { clauses: [`unreadable: ${taskException.exceptionMessage}`], checks: 0 };
  const details = validationResult.map((result) => result.details);
  const clauses = details.flatMap(({ ruleSummaries }) => ruleSummaries.map(clauseOf));
  const checks = details.reduce((sum, one) => sum + one.passedChecks + one.failedChecks, 0);
  return { clauses: [...new Set(clauses)].sort(), checks };
}

/** `ISO 19005-3:2012 6.2.11.5 (1)`: the test of the clause stands in brackets. */
function clauseOf({ specification, clause, testNumber }: Summary): string {
  return `${specification} ${clause} (${testNumber})`;
}
