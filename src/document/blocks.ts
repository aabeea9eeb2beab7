import type { Picture } from "./picture.ts";
import type { Anchor, Reference, Target } from "./references/anchor.ts";
import type { CaptionLabel } from "./references/counted-kinds.ts";

/**
 * The typed tree every writer prints from. It knows what each part of the document *is*;
 * how it looks stands in the style sheet (`Look`). It knows no format and no report.
 */
export type DocumentTree = {
  readonly title: string;
  readonly author: string;
  /** ISO date of the signature, else 31 December of the year: files carry no clock time. */
  readonly date: string;
  /** That a report is about; letters and sheets are about none. */
  readonly year?: number;
  readonly blocks: readonly Block[];
};

export type Block = Heading | Paragraph | Table | PictureBlock | Chart;

export type HeadingLevel = 1 | 2 | 3 | 4;

export type Heading = {
  readonly type: "heading";
  readonly level: HeadingLevel;
  readonly content: readonly Inline[];
};

export type ParagraphRole =
  | "title"
  | "subtitle"
  | "body"
  | "signature"
  | "date"
  | "note"
  /** Stands above its table. */
  | "tableCaption"
  /** Stands below its picture. */
  | "pictureCaption";

export type Paragraph = {
  readonly type: "paragraph";
  readonly role: ParagraphRole;
  /** A run-in heading (`（一）主动公开情况。`) that opens the paragraph in its own face. */
  readonly lead?: Lead;
  /** The number of a caption, which the program sets and counts: `表1`. It opens the paragraph. */
  readonly counted?: { readonly label: CaptionLabel; readonly number: number };
  readonly content: readonly Inline[];
};

export type Lead = { readonly level: HeadingLevel; readonly content: readonly Inline[] };

export type Inline =
  | {
      readonly type: "text";
      readonly text: string;
      readonly strong: boolean;
      /** The own table or picture that the words name. */
      readonly to?: Target;
    }
  | { readonly type: "break" };

/** A table, mandated or the office's own (`name: "own"`). `rows` holds only the cells' corners, left to right (see `spreadCells`). */
export type Table = {
  readonly type: "table";
  /** `proactive`, `requests` or `disputes`, or an own table's (`isOwnTable`): also the name of its style. */
  readonly name: string;
  /** What the table shows, for readers who cannot see it. */
  readonly description: string;
  /** Column widths in any unit; only their proportion counts. */
  readonly shares: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** Too wide for the page: it stands on landscape pages of its own. */
  readonly landscape?: true;
  /** Of a table of the office's own: what references name it by. */
  readonly anchor?: Anchor;
};

export type TableCellRole = "corner" | "band" | "columnHeader" | "rowHeader" | "value";

export type TableCell = {
  readonly role: TableCellRole;
  /** Printed lines: breaks the format itself sets (`商业⏎企业`). */
  readonly lines: readonly string[];
  /** In its lines, a break between two of them being one character. */
  readonly references?: readonly Reference[];
  /** An annotation under the value, one size smaller: `（其中修订16件）`. */
  readonly note?: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly align: "left" | "center" | "right";
};

/** A picture of the office's own. */
export type PictureBlock = {
  readonly type: "picture";
  readonly picture: Picture;
  readonly alt: string;
  readonly widthMm?: number;
  /** What references name it by. */
  readonly anchor?: Anchor;
};

/** Bars from left to right, a group of them for each row. It stands in an appendix only. */
export type Chart = {
  readonly type: "chart";
  readonly title: string;
  /** What is counted: `件`. */
  readonly unit: string;
  /** What the bars of every row stand for: this year, and last year if it is known. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
};

/** A value for each series. */
export type ChartRow = { readonly label: string; readonly values: readonly number[] };

/** What opens a caption that the program counts, with the blank behind it: `表1　`. */
export function countedText({ label, number }: NonNullable<Paragraph["counted"]>): string {
  return `${label}${number}\u3000`;
}

/** The characters of inline content, a break counting as nothing. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
}
