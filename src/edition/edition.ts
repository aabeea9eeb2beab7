import type { Severity } from "../messages/finding.ts";
import type { MessageCode } from "../messages/sentences.ts";

/** One edition of the mandated format, read from its folder in `templates/`. */
export type Edition = {
  readonly id: string;
  readonly name: string;
  /** The official document that orders the format. */
  readonly document: string;
  /** Documents that order the format of other years. */
  readonly otherDocuments: readonly string[];
  /** Reporting years it applies to; without `to` it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Default title, with `{agency}` and `{year}`. */
  readonly title: string;
  readonly sections: readonly SectionDefinition[];
  /** What a people's government has to report besides, in any section. */
  readonly governmentTopics: readonly Topic[];
  readonly grids: readonly Grid[];
  readonly rules: readonly SumRule[];
  /** A report in which nothing is wrong, to show what one looks like. */
  readonly sample: unknown;
};

export type SectionDefinition = {
  readonly id: string;
  readonly heading: string;
  /** Other wordings of published reports that are taken for the same heading. */
  readonly otherHeadings?: readonly string[];
  readonly table?: string;
  /** What its text has to treat. */
  readonly topics?: readonly Topic[];
};

/** A matter that a text treats when it says one of the words. */
export type Topic = { readonly name: string; readonly words: readonly string[] };

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
 * A law between figures, applied to every row or every column of a table:
 * the sum of `left` stands in `relation` to the sum of `right`.
 */
export type SumRule = {
  readonly id: SumRuleId;
  readonly table: string;
  readonly severity: Severity;
  /** `row`: the operands are columns of one row; `column`: they are rows of one column. */
  readonly along: "row" | "column";
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
  /** Whether the one left operand is a total that may be left out and is then computed. */
  readonly computes?: boolean;
  /** Whether a note under the table may explain a breach, which is a warning then. */
  readonly waivable?: boolean;
  /** A stricter rule: where that one is told, this one goes without saying. */
  readonly impliedBy?: SumRuleId;
  /** Where the rule comes from. */
  readonly basis: string;
};

/** Its sentence has the same name. */
export type SumRuleId = MessageCode;

/** `needs`: left may be above 0 only where right is not 0; `with`: both are 0, or neither is. */
export type Relation = "=" | "<=" | ">=" | "needs" | "with";

/** The name of a row or a column: its figure of this year is added. The long form says more. */
export type Operand =
  | string
  | {
      readonly name: string;
      readonly sign?: -1;
      /** `last`: the figure stands in last year's report. */
      readonly year?: "last";
      /** The blank of the rule's sentence that takes this figure alone. */
      readonly blank?: string;
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
