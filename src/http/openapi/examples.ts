import type { Edition } from "../../edition/edition.ts";
import { checkResult } from "../../messages/check-result.ts";
import { errorsIn } from "../../messages/finding.ts";
import { Problem } from "../../messages/problems/problem.ts";
import { type CheckedReport, checkReport } from "../../report/check-report.ts";
import { problemBody } from "../answer/answer-problem.ts";

export type Examples = Readonly<Record<string, Example>>;

export type Example = { readonly summary: string; readonly value: unknown };

/** What requests bring as `X-Request-Id` to get the answers that the examples show, word by word. */
export const exampleRequestId = "example";

/** Reports as they are sent. An answer to one bears the same name as the report. */
export function reportExamples(editions: readonly Edition[]): Examples {
  const samples = editions.map(
    (edition) => [`edition-${edition.id}`, sampleExample(edition)] as const,
  );
  return { ...Object.fromEntries(samples), ...wrongReports(editions) };
}

function sampleExample({ name, sample }: Edition): Example {
  return { summary: `${name}的完整报告`, value: sample };
}

/** Reports that are not printed, in the newest edition. */
function wrongReports(editions: readonly Edition[]): Examples {
  const sample = newest(editions).sample as Sample;
  const { year, agency } = sample;
  return {
    "sum-wrong": {
      summary: "“行政复议”一行的总计多 1",
      value: withReviewTotal(sample, (total) => total + 1),
    },
    "tables-missing": { summary: "只有年度和机关名称，没有表格", value: { year, agency } },
  };
}

/** As far as it is looked into here. */
type Sample = {
  readonly year: number;
  readonly agency: string;
  readonly tables: { readonly disputes: { readonly review: { readonly total: number } } };
};

function withReviewTotal(sample: Sample, change: (total: number) => number): Sample {
  const { review, ...disputes } = sample.tables.disputes;
  const changed = { ...disputes, review: { ...review, total: change(review.total) } };
  return { ...sample, tables: { ...sample.tables, disputes: changed } };
}

/** What checks answer to the reports. */
export function checkExamples(editions: readonly Edition[]): Examples {
  return mapExamples(reportExamples(editions), (value) => {
    const { edition, ...checked } = check(value, editions);
    return { ...(edition && { edition: edition.id }), ...checkResult(checked, "zh-CN") };
  });
}

/** What is answered in place of a document of a report that has errors. */
export function refusalExamples(editions: readonly Edition[], most: number): Examples {
  return mapExamples(wrongReports(editions), (value) => {
    const { findings } = check(value, editions);
    const problem = new Problem(
      "report-errors",
      { count: errorsIn(findings).length },
      { findings },
    );
    return tellProblem(problem, most);
  });
}

export function tellProblem(problem: Problem, most: number) {
  return problemBody(problem, { requestId: exampleRequestId, language: "zh-CN", most });
}

function mapExamples(examples: Examples, change: (value: unknown) => unknown): Examples {
  return Object.fromEntries(
    Object.entries(examples).map(([name, { summary, value }]) => [
      name,
      { summary, value: change(value) },
    ]),
  );
}

/** The samples have common characters only, for which every font has a glyph. */
function check(value: unknown, editions: readonly Edition[]): CheckedReport {
  const checker = {
    editions: editions.map((edition) => ({ edition })),
    fontSet: { has: () => true },
  };
  return checkReport({ value, findings: [] }, checker);
}

export function newest(editions: readonly Edition[]): Edition {
  const last = editions.at(-1);
  if (!last) throw new Error("there is no edition");
  return last;
}
