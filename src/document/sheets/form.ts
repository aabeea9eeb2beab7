/** A sheet to be filled in. Only its input cells can be changed. */
export type FormSheet = {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** A row for each line of the sheet; covered places are `undefined`. */
  readonly rows: readonly (readonly (FormCell | undefined)[])[];
  /** Rows from the top that stay in sight. */
  readonly headerRows: number;
};

type Span = { readonly rowSpan?: number; readonly colSpan?: number };

export type FormCell = Span &
  (
    | { readonly type: "label"; readonly text: string; readonly align: "left" | "center" }
    | {
        readonly type: "input";
        readonly accepts: FormInput;
        readonly value?: string | number;
      }
    /** A formula without its `=`, and the value that it has now. */
    | { readonly type: "formula"; readonly formula: string; readonly value?: string | number }
  );

/** What an input cell accepts: whole numbers from 0, signed ones, amounts, any text, or a choice. */
export type FormInput = "count" | "change" | "money" | "text" | readonly string[];
