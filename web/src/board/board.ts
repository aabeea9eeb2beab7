import { isDate } from "../../../src/report/read/date.ts";

/** What an office collects: a row for each unit, the files that came, and what belongs to all. */
export type Board = {
  /** Whose report the sum is; it signs the letters, too. */
  readonly agency: string;
  /** By which returned reports are to be sent again: an ISO date, or as far as it is typed. */
  readonly deadline: string;
  /** The year that is collected; left out for that of most reports. */
  readonly year?: number;
  readonly units: readonly BoardUnit[];
  /** Files of which nobody has said yet whose they are. */
  readonly loose: readonly Version[];
  /** Last year's reports, each beside the unit whose it is. */
  readonly lastYear: readonly LastYear[];
};

export type BoardUnit = {
  readonly id: string;
  readonly name: string;
  /** It stands in the list that was pasted. */
  readonly isListed: boolean;
  /** Every file that came, in their order: the last one counts. */
  readonly versions: readonly Version[];
};

/** A file that came; what it holds is kept apart, see `Content`. */
export type Version = {
  readonly id: string;
  readonly file: string;
  /** In ISO 8601. */
  readonly receivedAt: string;
  /** How its unit was found. */
  readonly by?: "agency" | "file" | "person";
  /** Of a file that is not read: why, in a sentence. */
  readonly refused?: string;
  /** The report's own words on itself. */
  readonly agency?: string;
  readonly year?: number;
  /** What the reader of the file was not sure of, by ids; `settled` is what a person has looked over. */
  readonly asked: readonly string[];
  readonly settled: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly change?: ChangeSummary | undefined;
  readonly returned?: Returned | undefined;
};

export type Returned = { readonly at: string; readonly deadline: string };

/** What is told of the changes in one line. */
export type ChangeSummary = {
  readonly cells: number;
  /** Applications received: last year's number and this year's. */
  readonly received?: readonly [before: number, now: number];
};

export type LastYear = {
  readonly id: string;
  readonly file: string;
  readonly agency?: string;
  readonly year?: number;
};

/** The date that letters may name; none for what is typed by half, or no day of the calendar. */
export function deadlineOf({ deadline }: Board): string | undefined {
  return isDate(deadline) ? deadline : undefined;
}

export const emptyBoard: Board = { agency: "", deadline: "", units: [], loose: [], lastYear: [] };

export const unitStates = ["missing", "open", "returned", "passed"] as const;

/** 未报、待核、退回、通过. */
export type UnitState = (typeof unitStates)[number];

export function currentOf({ versions }: BoardUnit): Version | undefined {
  return versions.at(-1);
}

/** A report passes when nothing is wrong with it and nothing is left to be asked. */
export function stateOf(unit: BoardUnit): UnitState {
  const version = currentOf(unit);
  if (!version) return "missing";
  if (version.returned) return "returned";
  return mayPass(version) ? "passed" : "open";
}

function mayPass(version: Version): boolean {
  return version.refused === undefined && version.errors === 0 && openQuestions(version) === 0;
}

export function openQuestions({ asked, settled }: Version): number {
  return asked.filter((id) => !settled.includes(id)).length;
}

/** A letter can be written about what the check has found. */
export function isReturnable(unit: BoardUnit): boolean {
  const version = currentOf(unit);
  return version !== undefined && version.refused === undefined && version.errors > 0;
}

/** The files that count and could be read, in the order in which the command line reads a folder. */
export function countedVersions({ units }: Board): Version[] {
  return units
    .flatMap((unit) => currentOf(unit) ?? [])
    .filter(({ refused }) => refused === undefined)
    .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

export function isEmptyBoard({ units, loose, lastYear }: Board): boolean {
  return units.length + loose.length + lastYear.length === 0;
}
