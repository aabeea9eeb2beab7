import type { Target } from "../document/references/anchor.ts";
import type { Finding } from "../messages/finding.ts";
import type { SourcePlace } from "../messages/source-place.ts";
import type { AgencyLevel } from "../report/report.ts";
import type { LeftOut } from "./left-out.ts";

/** What every reader gives, whatever the file: its text and its tables in reading order. */
export type SourceDocument = {
  readonly blocks: readonly SourceBlock[];
  readonly findings: readonly Finding[];
  /** What stands in the file and is not among the blocks. */
  readonly leftOut?: readonly LeftOut[];
  /** Numbers that are shown otherwise than they are saved; the draft has what is saved. */
  readonly shownOtherwise?: readonly ShownOtherwise[];
  /** Formulas that no program has computed yet. */
  readonly openFormulas?: readonly OpenFormula[];
  /** What the file says of itself in so many words, as a form does. */
  readonly known?: KnownFacts;
  /** Requests that are to be counted. */
  readonly ledger?: readonly LedgerRow[];
  /** What the references marked in its texts name; left out where none is marked. */
  readonly references?: SourceReferences;
  /** What a page is that a site gave in place of a file, if it is no report. */
  readonly instead?: "FILE-LOGIN" | "FILE-ERROR-PAGE" | undefined;
};

/** What words of the file refer to, by the numbers that they are marked with. */
export type SourceReferences = readonly (Target | undefined)[];

export type ShownOtherwise = {
  readonly saved: string;
  readonly shown: string;
  readonly place: SourcePlace;
};

export type OpenFormula = { readonly formula: string; readonly place: SourcePlace };

export type KnownFacts = {
  readonly year?: number;
  readonly agency?: string;
  readonly level?: AgencyLevel;
  readonly signature?: { readonly agency: string; readonly date: string };
};

/** A request as a ledger has it. */
export type LedgerRow = {
  readonly line: number;
  readonly sheet: string;
  /** 本年新收 or 上年结转. */
  readonly source: string;
  readonly applicant: string;
  readonly result: string;
  /** Columns whose cell is one with that of a row above. */
  readonly merged: readonly LedgerColumn[];
};

export type LedgerColumn = "source" | "applicant" | "result";

export type SourceBlock = SourceParagraph | SourceTable;

export type SourceParagraph = {
  readonly type: "paragraph";
  readonly text: string;
  readonly place: SourcePlace;
  /** Characters at its head that are set as a heading: all of them, or a run-in heading's. */
  readonly headingLength?: number;
  /** Kept apart from the text by its style, as an annotation under a table. */
  readonly role?: "title" | "subtitle" | "introduction" | "heading" | "note";
  /** The file itself says that it is the caption of a table or a picture. */
  readonly captions?: "table" | "picture" | "any";
  /** What stands here in place of words. */
  readonly own?: OwnSource;
  /** What references call the table or picture that this is the caption of. */
  readonly target?: Target;
};

/** A table or a picture of the office's own. */
export type OwnSource = OwnTableSource | SourcePicture;

/** A table that is none of the mandated ones, with the lines that belong to it. */
export type OwnTableSource = {
  readonly type: "table";
  readonly table: SourceTable;
  readonly caption?: string;
  readonly notes: readonly string[];
  /** What references call it. */
  readonly target?: Target | undefined;
};

export type SourcePicture = {
  readonly type: "picture";
  readonly bytes: Uint8Array;
  /** What the file says that it shows; empty where it says nothing. */
  readonly alt: string;
  readonly widthMm?: number;
  /** It is fixed to a place of the page, beside or behind the text. */
  readonly floats?: boolean;
  readonly caption?: string;
  /** What references call it. */
  readonly target?: Target | undefined;
};

/** Corner cells row by row, left to right; rows may be ragged. */
export type SourceTable = {
  readonly type: "table";
  readonly rows: readonly (readonly SourceCell[])[];
  readonly place: SourcePlace;
  /** The file says of every cell whether it names a row or a column: it is one of this program's. */
  readonly namesHeaders?: boolean;
  /** That program says that it is the office's own. */
  readonly isOwn?: boolean;
  /** What references call it. */
  readonly target?: Target | undefined;
};

export type SourceCell = {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly place: SourcePlace;
  /** The file says that it names a row or a column. */
  readonly isHeader?: boolean;
  /** Left out where the file does not say it of the cell itself. */
  readonly align?: "left" | "center" | "right" | undefined;
};
