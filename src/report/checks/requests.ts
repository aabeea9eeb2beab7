import { type Field, gridNamed, sectionOfTable } from "../../edition/edition.ts";
import { type Finding, finding, type Place, type Severity } from "../../messages/finding.ts";
import type { MessageCode, MessageParameters } from "../../messages/sentences.ts";
import { cellPlace } from "../read-cell.ts";
import type { Subject } from "./subject.ts";

const table = "requests";
/** Shares and counts from which a figure is worth a second look. */
const mostCarriedOut = 0.5;
const fewReceived = 20;
const mostInOneRow = 0.9;
const fewClosed = 50;

/** Plausibility of 收到和处理政府信息公开申请情况, in the totals column. */
export function checkRequests({ report, edition }: Subject): Finding[] {
  const grid = gridNamed(edition, table);
  const cells = report.tables[table];
  if (!grid || !cells) return [];
  const heading = sectionOfTable(edition, table)?.heading ?? grid.description;
  const figures = grid.fields.map((field) => ({
    field,
    value: cells.get(field.path)?.value ?? 0,
    place: cellPlace(grid, heading, field),
  }));
  const total = (row: string) => figures.find(({ field }) => field.path === `${row}.total`);
  return [
    ...checkNothingReceived(figures, total),
    ...checkCarriedOut(total),
    ...checkOneWay(figures, total),
    ...hint("T3-SECRET", total("refused.stateSecret")),
    ...hint("T3-REPEAT", total("notProcessed.abusive")),
  ];
}

type Figure = { readonly field: Field; readonly value: number; readonly place: Place };
type TotalOf = (row: string) => Figure | undefined;

/** Without any application there is nothing to report in the whole table. */
function checkNothingReceived(figures: readonly Figure[], total: TotalOf): Finding[] {
  const received = count(total("received")) + count(total("carriedIn"));
  if (received !== 0) return [];
  return figures
    .filter(({ value }) => value !== 0)
    .flatMap((figure) =>
      note("T3-ZERO", "error", figure, {
        row: figure.field.labels.row,
        col: figure.field.labels.column,
        l: figure.value,
      }),
    );
}

function checkCarriedOut(total: TotalOf): Finding[] {
  const received = count(total("received"));
  const carriedOut = total("carriedOut");
  const l = count(carriedOut);
  if (received < fewReceived || l <= mostCarriedOut * received) return [];
  return note("T3-R4BIG", "warning", carriedOut, { l, r: received });
}

/** One kind of result, other than disclosure, that makes up nearly all. */
function checkOneWay(figures: readonly Figure[], total: TotalOf): Finding[] {
  const closed = count(total("closed"));
  if (closed < fewClosed) return [];
  const aside = ["received", "carriedIn", "granted", "closed", "carriedOut"];
  return figures
    .filter(({ field }) => field.column === "total" && !aside.includes(field.row))
    .filter(({ value }) => value > mostInOneRow * closed)
    .flatMap((figure) => {
      const p = Math.round((100 * figure.value) / closed);
      return note("T3-ONEWAY", "info", figure, { row: figure.field.labels.row, p });
    });
}

function hint(rule: "T3-SECRET" | "T3-REPEAT", figure: Figure | undefined): Finding[] {
  const l = count(figure);
  return l > 0 ? note(rule, "info", figure, { l }) : [];
}

function note<Code extends MessageCode>(
  rule: Code,
  severity: Severity,
  figure: Figure | undefined,
  parameters: MessageParameters<Code>,
): Finding[] {
  return figure ? [finding(rule, severity, figure.place, parameters, { read: figure.value })] : [];
}

function count(figure: Figure | undefined): number {
  return figure?.value ?? 0;
}
