import type { Options } from "../generate.ts";
import type { Finding } from "../messages/finding.ts";
import type { Question } from "../messages/question.ts";
import type { Language } from "../messages/sentences.ts";
import type { UnitState } from "../rollup/unit.ts";
import type { Format } from "../writers/formats.ts";
import type { UnitDraft } from "./unit-draft.ts";

/** What is asked of many units' reports together. */
export type RollupWish = {
  /** Whose report the sum is; the words for all units when it is left out. */
  readonly agency?: string;
  readonly year?: number;
  readonly withoutFailing: boolean;
  /** ISO date by which returned reports are to be sent again. */
  readonly deadline?: string;
  /** JSON of last year's report of the whole, which its documents are compared with. */
  readonly previous?: string;
  /** JSON of a report of the whole that there is already. */
  readonly against?: string;
};

/** Only what can be sent to another thread. */
export type RollupOrder = {
  readonly drafts: readonly (UnitDraft & {
    /** The files of its pictures, as it names them. */
    readonly pictures?: ReadonlyMap<string, Uint8Array>;
  })[];
  readonly wish: RollupWish;
  readonly options: Omit<Options, "previous" | "pictures">;
  /** Of the sum's documents. */
  readonly formats: readonly Format[];
  readonly language: Language;
};

export type RolledUp = {
  readonly units: readonly RolledUnit[];
  /** Who passed and what failed. */
  readonly matrix: readonly RolledFile[];
  /** Left out where a unit stood against it, or there was nothing to add up. */
  readonly whole?: RolledWhole;
};

export type RolledWhole = {
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  /** Units that were added up. */
  readonly count: number;
  /** Report, traces, and the documents that were asked for. */
  readonly files: readonly RolledFile[];
  /** What was left out, what an existing report of the whole has otherwise, what its documents have. */
  readonly findings: readonly Finding[];
  /** How many errors kept its documents from being made. */
  readonly refused?: number;
  readonly notCounted: readonly NotCounted[];
};

export type RolledUnit = {
  readonly file: string;
  /** The agency's name, or the file's. */
  readonly unit: string;
  /** `superseded`: a JSON of the same name was read instead. */
  readonly state: UnitState | "superseded";
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly letter?: RolledFile;
};

export type RolledFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** A figure that a government's report does not add. */
export type NotCounted = {
  readonly unit: string;
  readonly row: string;
  readonly col: string;
  readonly value: number;
};
