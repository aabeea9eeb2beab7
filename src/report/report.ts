import type { HeadingLevel } from "../document/blocks.ts";
import type { Picture } from "../document/picture.ts";
import type { Reference } from "../document/references/anchor.ts";

/** A report as it was read and understood: shapes are sure from here on. */
export type Report = {
  readonly edition: string;
  readonly year: number;
  readonly agency: string;
  readonly level?: AgencyLevel;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly introduction: readonly Text[];
  readonly sections: readonly Section[];
  /** By the table's name: `requests` and so on. */
  readonly tables: Readonly<Record<string, Cells>>;
  readonly signature?: Signature;
};

export const agencyLevels = ["government", "department", "township"] as const;

export type AgencyLevel = (typeof agencyLevels)[number];

export type Signature = { readonly agency: string; readonly date: string };

/** What a text or heading names of the office's own tables and pictures; left out for nothing. */
export type Referring = { readonly references?: readonly Reference[] };

/** A paragraph and the JSON Pointer it was read from. */
export type Text = Referring & {
  readonly type: "text";
  readonly text: string;
  readonly pointer: string;
};

export type Section = Referring & {
  /** The mandated section's id; an own section has none. */
  readonly id?: string;
  readonly heading: string;
  readonly typed?: string;
  readonly body: readonly BodyItem[];
  readonly table?: string;
  /** The note under the table, paragraph by paragraph. */
  readonly note?: readonly Text[];
  readonly pointer: string;
};

export type BodyItem = Text | Part | OwnTable | OwnPicture | OwnNote;

/** A caption without its number: the program's, or the one that the author typed. */
export type Caption = Referring & {
  readonly text: string;
  /** As it was typed, a mark behind it included: `表1`, `附表1：`. It is printed so. */
  readonly typed?: string;
  /** Where none was typed: the one that is counted through the report. */
  readonly number?: number;
};

/** A table of the office's own, none of the mandated ones. */
export type OwnTable = {
  readonly type: "ownTable";
  /** What `{表:id}` in a text refers to. */
  readonly id?: string;
  readonly caption?: Caption;
  readonly header: readonly (readonly OwnCell[])[];
  readonly rows: readonly (readonly OwnCell[])[];
  /** How many columns at the left name their rows. */
  readonly headerColumns: number;
  /** Paragraphs under the table. */
  readonly note: readonly Text[];
  readonly pointer: string;
};

/** A cell where its row and column begin; places that a span covers are left out, as in HTML. */
export type OwnCell = Referring & {
  readonly text: string;
  /** Left out when the cell is no number. */
  readonly value?: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly align?: "left" | "center" | "right";
  readonly pointer: string;
};

export type OwnPicture = {
  readonly type: "ownPicture";
  /** What `{图:id}` in a text refers to. */
  readonly id?: string;
  readonly picture: Picture;
  /** What the picture shows, for readers who cannot see it. */
  readonly alt: string;
  readonly caption?: Caption;
  readonly widthMm?: number;
  readonly pointer: string;
};

export type OwnNote = Referring & {
  readonly type: "ownNote";
  readonly text: string;
  readonly pointer: string;
};

/** A numbered part of a section. */
export type Part = Referring & {
  readonly type: "part";
  readonly level: HeadingLevel;
  /** Empty for a numbered paragraph that has no heading of its own. */
  readonly heading: string;
  /** The number the author typed, if any: the program sets its own. */
  readonly typed?: string;
  /** The heading stands at the head of the part's first paragraph. */
  readonly runIn: boolean;
  readonly body: readonly BodyItem[];
  readonly pointer: string;
};

/** A table's cells by their field's path: `received.total`. */
export type Cells = ReadonlyMap<string, Cell>;

export type Cell = {
  /** Left out when what stands in the report is no number. */
  readonly value?: number;
  readonly unit?: string;
  /** An annotation without its brackets: `其中修订16件`. */
  readonly note?: string;
  /** The digits as they were written, where the value says less: `5236.40`. Money is printed so. */
  readonly digits?: string;
  /** What stands in the report, to be printed when it is no number. */
  readonly read: string;
};
