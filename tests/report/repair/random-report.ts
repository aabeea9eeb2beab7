import { type Edition, type Field, gridNamed } from "../../../src/edition/edition.ts";
import type { Reported } from "../../../src/report/checks/subject.ts";
import type { Cells } from "../../../src/report/report.ts";
import type { Chance } from "../../given/chance.ts";
import { check, editionIds, sample } from "../../given/reports.ts";

/** Figures by path: `requests.granted.total`. */
export type Figures = Map<string, number>;

export function pick<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const samples = new Map(editionIds.map((id) => [id, check(sample(id)).report]));

/** A report whose tables `requests` and `disputes` hold these figures. */
export function reportWith(figures: Figures, edition: Edition): Reported {
  const report = samples.get(edition.id);
  if (!report) throw new Error(`the sample of ${edition.id} cannot be read`);
  const tables = Object.fromEntries(
    ["requests", "disputes"].map((table) => [table, cellsOf(figures, table)]),
  );
  return { report: { ...report, tables: { ...report.tables, ...tables } }, edition };
}

function cellsOf(figures: Figures, table: string): Cells {
  return new Map(
    [...figures]
      .filter(([path]) => path.startsWith(`${table}.`))
      .map(([path, value]) => [path.slice(table.length + 1), { value, read: String(value) }]),
  );
}

/**
 * Figures that agree with every rule and look like published ones: from a street office with
 * a few applications to a city with thousands, most of them by natural persons.
 */
export function randomFigures(edition: Edition, chance: Chance): Figures {
  return new Map([...requestFigures(edition, chance), ...disputeFigures(edition, chance)]);
}

/** How often each kind of applicant and of result is met, roughly as published. */
const applicants: Readonly<Record<string, number>> = {
  naturalPerson: 90,
  enterprise: 8,
  researchInstitution: 0.2,
  socialOrganization: 0.4,
  legalService: 1,
  otherOrganization: 0.4,
};
const commonResults: Readonly<Record<string, number>> = {
  granted: 40,
  partlyGranted: 8,
  "unavailable.notHeld": 25,
  "unavailable.notReadyMade": 6,
  "otherHandling.other": 5,
  otherHandling: 5,
};
const disputeResults = { upheld: 60, corrected: 8, other: 17, pending: 15 };

const notResults = ["received", "carriedIn", "closed", "carriedOut"];

function requestFigures(edition: Edition, chance: Chance): Figures {
  const rows = [...new Set(fieldsOf(edition, "requests").map(({ row }) => row))];
  const results = rows.filter((row) => !notResults.includes(row));
  const weights = Object.fromEntries(results.map((row) => [row, commonResults[row] ?? 1]));
  const columns = [...Object.keys(applicants), "total"];
  const counts = new Map(rows.map((row) => [row, new Map(columns.map((column) => [column, 0]))]));
  const enter = (row: string, column: string) => {
    const cells = counts.get(row);
    for (const where of [column, "total"]) cells?.set(where, (cells.get(where) ?? 0) + 1);
  };
  const closed = size(3000, chance);
  for (let one = 0; one < closed; one++) {
    const column = draw(applicants, chance);
    enter(draw(weights, chance), column);
    enter("closed", column);
    enter(chance() < 0.1 ? "carriedIn" : "received", column);
  }
  for (let one = 0; one < closed * 0.2 * chance(); one++) {
    const column = draw(applicants, chance);
    enter("received", column);
    enter("carriedOut", column);
  }
  return new Map(
    [...counts].flatMap(([row, cells]) =>
      [...cells].map(([column, count]) => [`requests.${row}.${column}`, count] as const),
    ),
  );
}

function disputeFigures(edition: Edition, chance: Chance): Figures {
  const figures: Figures = new Map(
    fieldsOf(edition, "disputes").map(({ path }) => [`disputes.${path}`, 0]),
  );
  for (const { row } of fieldsOf(edition, "disputes").filter(({ column }) => column === "total")) {
    const cases = size(60, chance) - 1;
    for (let one = 0; one < cases; one++) {
      for (const column of [draw(disputeResults, chance), "total"]) {
        const path = `disputes.${row}.${column}`;
        figures.set(path, (figures.get(path) ?? 0) + 1);
      }
    }
  }
  return figures;
}

function fieldsOf(edition: Edition, table: string): readonly Field[] {
  return gridNamed(edition, table)?.fields ?? [];
}

/** As often small as large: the numbers from 1 to 10 as likely as those from 10 to 100. */
function size(most: number, chance: Chance): number {
  return Math.round(most ** chance());
}

function draw(weights: Readonly<Record<string, number>>, chance: Chance): string {
  const names = Object.entries(weights);
  let rest = chance() * names.reduce((all, [, weight]) => all + weight, 0);
  const found = names.find(([, weight]) => {
    rest -= weight;
    return rest < 0;
  });
  return found?.[0] ?? "";
}
