/** One edition of the mandated format, read from its folder in `templates/`. */
export type Edition = {
  readonly id: string;
  readonly name: string;
  /** The official document that orders the format. */
  readonly document: string;
  /** Reporting years it applies to; without `to` it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Default title, with `{agency}` and `{year}`. */
  readonly title: string;
  readonly sections: readonly SectionDefinition[];
  readonly grids: readonly Grid[];
  readonly rules: readonly SumRule[];
};

export type SectionDefinition = {
  readonly id: string;
  readonly heading: string;
  readonly table?: string;
};

/** A mandated table: labels and values in printing order. */
export type Grid = {
  readonly name: string;
  readonly description: string;
  readonly columnWidthsMm: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** Every value cell, in printing order. */
  readonly fields: readonly Field[];
};

export type GridCell = LabelCell | ValueCell;

type Span = { readonly rowSpan: number; readonly colSpan: number };

export type LabelCell = Span & {
  readonly type: "label";
  readonly role: LabelRole;
  /** `\n` where the official table breaks the label; it belongs to the layout, not to the text. */
  readonly label: string;
  readonly align: "left" | "center";
};

export type LabelRole = "corner" | "band" | "columnHeader" | "rowHeader";

export type ValueCell = Span & { readonly type: "value"; readonly field: Field };

/**
 * `count`: a whole number from 0; `change`: a signed whole number, printed 增/减;
 * `money`: a decimal number from 0, in the field's unit or else in one written into the cell.
 */
export type FieldType = "count" | "change" | "money";

export type Field = {
  /** `unavailable.notHeld.total`: the way through the report's JSON, below the table. */
  readonly path: string;
  /** `unavailable.notHeld` and `total`: the path cut before its last name. */
  readonly row: string;
  readonly column: string;
  readonly type: FieldType;
  readonly unit?: string;
  /** The printed words that lead to the cell. */
  readonly labels: { readonly row: string; readonly column: string };
};

/**
 * A law between cells, applied to every row or every column of a table:
 * the sum of `left` stands in `relation` to the sum of `right`.
 */
export type SumRule = {
  readonly id: "T3-ROW" | "T3-SUM" | "T3-ID" | "T3-R4" | "T4-SUM";
  readonly table: string;
  readonly severity: "error" | "warning";
  /** `row`: the operands are columns of one row; `column`: they are rows of one column. */
  readonly along: "row" | "column";
  readonly left: readonly string[];
  readonly relation: "=" | "<=" | ">=";
  readonly right: readonly string[];
  /** Whether the one left operand is a total that may be left out and is then computed. */
  readonly computes?: boolean;
  /** Where the rule comes from. */
  readonly basis: string;
};

/** The mandated section that prints a table. */
export function sectionOfTable(edition: Edition, table: string): SectionDefinition | undefined {
  return edition.sections.find((section) => section.table === table);
}

/** The mandated table of a name, if the edition has it. */
export function gridNamed(edition: Edition, name: string): Grid | undefined {
  return edition.grids.find((grid) => grid.name === name);
}

export function sectionWithId(edition: Edition, id: string): SectionDefinition | undefined {
  return edition.sections.find((section) => section.id === id);
}

/** Whether the edition is the one for reports of that year. */
export function appliesTo({ years }: Pick<Edition, "years">, year: number): boolean {
  return years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY);
}
