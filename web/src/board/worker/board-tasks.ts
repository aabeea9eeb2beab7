import type { Finding } from "../../../../src/messages/finding.ts";
import type { Question } from "../../../../src/messages/question.ts";
import type { Language } from "../../../../src/messages/sentences.ts";
import type { Suggestion } from "../../../../src/messages/suggestion.ts";
import type { Contribution } from "../../../../src/rollup/add-up.ts";
import type { Amount } from "../../../../src/rollup/amount.ts";
import type { PackedFile } from "../../worker/pack-files.ts";
import type { ChangeSummary } from "../board.ts";

/** What the board has its worker do; the worker holds the reports by their ids. */
export type BoardTasks = {
  /** Reads and checks a report, and keeps it at hand. */
  readonly boardHold: { readonly input: HoldOrder; readonly output: Facts };
  /** What stands against adding up the reports, all held together. */
  readonly boardJudge: { readonly input: Collected; readonly output: Judged };
  readonly boardDetail: { readonly input: Collected & One; readonly output: Detail };
  readonly boardMatrix: { readonly input: MatrixOrder; readonly output: Uint8Array };
  readonly boardLetter: { readonly input: LetterOrder; readonly output: Uint8Array };
  readonly boardSum: { readonly input: SumOrder; readonly output: Summed };
  readonly boardUnzip: { readonly input: UnzipOrder; readonly output: Unzipped };
};

type One = { readonly id: string };

export type HoldOrder = One & {
  readonly file: string;
  /** The file itself where it is JSON, or else the JSON text that was made of it. */
  readonly source: Uint8Array | string;
  /** Last year's report, which is held already. */
  readonly previous?: string;
};

export type Facts = {
  readonly agency?: string;
  readonly year?: number;
  readonly change?: ChangeSummary;
};

/** The reports that count, in the order of their files. */
export type Collected = {
  readonly ids: readonly string[];
  readonly year?: number;
  /** What nobody has looked over yet, by the ids of the reports that were read with doubts. */
  readonly questions?: ReadonlyMap<string, readonly Question[]>;
};

export type Judged = {
  readonly year?: number;
  readonly counts: readonly (One & { readonly errors: number; readonly warnings: number })[];
};

export type Detail = {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  readonly changes: readonly Change[];
};

/** A figure that is another one than last year. */
export type Change = {
  readonly table: string;
  readonly path: string;
  /** Table, row and column in printed words. */
  readonly labels: readonly string[];
  readonly before: Amount;
  readonly now: Amount;
};

export type MatrixOrder = Collected & { readonly language: Language };

export type LetterOrder = Collected &
  One & { readonly sender: string | undefined; readonly deadline: string | undefined };

export type SumOrder = Collected & {
  /** Those that passed on the board: the others' figures are not added. */
  readonly passed: readonly string[];
  readonly agency: string;
};

export type Summed = {
  /** The report and the trace as the command line writes them. */
  readonly report: string;
  readonly trace: string;
  readonly edition: string;
  readonly year: number;
  readonly members: number;
  readonly cells: readonly SummedCell[];
  readonly leftOut: readonly Finding[];
};

export type SummedCell = {
  readonly table: string;
  readonly path: string;
  readonly amount: Amount;
  readonly from: readonly Contribution[];
  readonly notCounted: readonly Contribution[];
};

export type UnzipOrder = { readonly bytes: Uint8Array };

export type Unzipped = {
  readonly files: readonly PackedFile[];
  /** Entries that could not be unpacked, by their names. */
  readonly damaged: readonly string[];
  /** Why nothing was unpacked. */
  readonly fault?: "broken" | "damaged" | "encrypted" | "too-many" | "too-large";
};
