import { type Field, type Grid, sectionOfTable } from "../edition/edition.ts";
import type { Place } from "../messages/finding.ts";
import { ownMember } from "../messages/own-member.ts";
import { cellPlace } from "../report/read/read-cell.ts";
import { type Amount, addAmounts, amountOf } from "./amount.ts";
import type { Common } from "./judge-units.ts";
import type { Member } from "./unit.ts";

/** A cell of the sum, and whose figures made it. */
export type Sum = {
  readonly grid: Grid;
  readonly field: Field;
  readonly place: Place;
  readonly amount: Amount;
  /** The figures other than 0. */
  readonly from: readonly Contribution[];
  /** Figures that a government's report does not add: 规章 of other levels. */
  readonly notCounted: readonly Contribution[];
};

export type Contribution = Amount & {
  readonly agency: string;
  readonly file: string;
  /** The cell's annotation, which no sum can keep. */
  readonly note?: string;
};

/**
 * Adds up every cell of the mandated tables.
 *
 * @param agency - whose report the sum is: of the 规章 its own alone are counted (AGG-T2).
 */
export function addUp(members: readonly Member[], { edition }: Common, agency: string): Sum[] {
  return edition.grids.flatMap((grid) =>
    grid.fields.map((field) => {
      const heading = sectionOfTable(edition, grid.name)?.heading ?? "";
      const place = cellPlace(grid, heading, field);
      return { grid, field, place, ...addCell(members, { grid, field }, agency) };
    }),
  );
}

type Where = Pick<Sum, "grid" | "field">;

function addCell(
  members: readonly Member[],
  where: Where,
  agency: string,
): Pick<Sum, "amount" | "from" | "notCounted"> {
  const counts = ({ report }: Member) => !isOwnLevelOnly(where) || isOwn(report.agency, agency);
  const figures = (those: readonly Member[]) => those.map((one) => contribution(one, where));
  const counted = figures(members.filter(counts));
  const others = figures(members.filter((member) => !counts(member)));
  const isSome = ({ value }: Contribution) => value !== 0;
  return {
    amount: addAmounts(counted),
    from: counted.filter(isSome),
    notCounted: others.filter(isSome),
  };
}

/** 规章 are made by few organs, and each reports its own. */
export function isOwnLevelOnly({ grid, field }: Where): boolean {
  return grid.name === "proactive" && field.row === "rules";
}

/** A government's own report bears its name or that of its office. */
function isOwn(agency: string, whole: string): boolean {
  return [whole, `${whole}办公室`, `${whole}办公厅`].includes(agency);
}

function contribution({ report, file }: Member, { grid, field }: Where): Contribution {
  const cell = ownMember(report.tables, grid.name)?.get(field.path) ?? { read: "" };
  const note = cell.note === undefined ? {} : { note: cell.note };
  return { agency: report.agency, file, ...amountOf(cell), ...note };
}
