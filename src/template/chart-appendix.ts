import type { Block, Chart } from "../document/blocks.ts";
import { sum } from "../document/sum.ts";
import { type Edition, gridNamed } from "../edition/edition.ts";
import { chartWords } from "../messages/tables/chart-words.ts";
import type { Reported } from "../report/checks/subject.ts";
import type { Report } from "../report/report.ts";
import { closedTallies, receivedTallies, type Tally } from "../report/request-tallies.ts";

/**
 * Charts of the applications, to stand behind the report: no part of the mandated format.
 *
 * @param previous - last year's report, whose figures stand beside this year's; left out where its
 *   table lacks what is shown.
 * @returns nothing for a report without the table.
 */
export function chartAppendix({ report, edition }: Reported, previous?: Reported): Block[] {
  const received = receivedTallies(edition);
  const closed = closedTallies(edition);
  if (!report.tables.requests || received.length === 0) return [];
  const isAlike = previous && hasAll([...received, ...closed], previous.edition);
  const reports = previous && isAlike ? [report, previous.report] : [report];
  return [
    {
      type: "heading",
      level: 1,
      content: [{ type: "text", text: chartWords.heading, strong: false }],
    },
    chartOf(chartWords.received, received, reports),
    chartOf(chartWords.closed, closed, reports),
  ];
}

function hasAll(tallies: readonly Tally[], edition: Edition): boolean {
  const paths = new Set(gridNamed(edition, "requests")?.fields.map(({ path }) => path));
  return tallies.every((tally) => tally.paths.every((path) => paths.has(path)));
}

function chartOf(title: string, tallies: readonly Tally[], reports: readonly Report[]): Chart {
  return {
    type: "chart",
    title,
    unit: chartWords.unit,
    series: reports.map(({ year }) => chartWords.year(year)),
    rows: tallies.map(({ label, paths }) => ({
      label,
      values: reports.map(({ tables }) =>
        sum(paths.map((path) => tables.requests?.get(path)?.value ?? 0)),
      ),
    })),
  };
}
