import { sectionOfTable } from "../../../../src/edition/edition.ts";
import { ownMember } from "../../../../src/messages/own-member.ts";
import type { CheckedReport } from "../../../../src/report/check-report.ts";
import { amountOf, inYuan } from "../../../../src/rollup/amount.ts";
import type { ChangeSummary } from "../board.ts";
import type { Change } from "./board-tasks.ts";

/** Every figure that is another one than in last year's report, in printing order. */
export function changesOf({ report, edition, previous }: CheckedReport): Change[] {
  if (!report || !edition || !previous) return [];
  return edition.grids.flatMap((grid) =>
    grid.fields.flatMap(({ path, labels }) => {
      const now = ownMember(report.tables, grid.name)?.get(path);
      const before = ownMember(previous.report.tables, grid.name)?.get(path);
      if (now?.value === undefined || before?.value === undefined) return [];
      const change = { before: amountOf(before), now: amountOf(now) };
      if (inYuan(change.before) === inYuan(change.now)) return [];
      const heading = sectionOfTable(edition, grid.name)?.heading ?? "";
      const words = [heading, labels.row, labels.column].filter(Boolean);
      return [{ table: grid.name, path, labels: words, ...change }];
    }),
  );
}

/** Where both editions have the applications that were received. */
const received = { table: "requests", path: "received.total" };

export function summaryOf(changes: readonly Change[]): ChangeSummary {
  const { table, path } = received;
  const one = changes.find((change) => change.table === table && change.path === path);
  const cells = changes.length;
  return one ? { cells, received: [one.before.value, one.now.value] } : { cells };
}
