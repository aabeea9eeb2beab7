/** The fields of a line in a table that is written with commas. */
export type Row = readonly string[];

/** Fewer such lines are sentences with commas. */
const fewestRows = 5;
const fewestFields = 3;

/**
 * The rows of a table that a program of sheets wrote with commas, or with tabs; undefined for any
 * other text. Such a program writes all columns in every line; one with commas alone may have lines
 * of text between its tables. Chinese sentences have other commas.
 * @see RFC 4180
 */
export function separatedRows(text: string): readonly Row[] | undefined {
  const [commas, tabs] = [rowsBy(text, ","), rowsBy(text, "\t")];
  if (commas && share(commas, ({ length }) => length >= fewestFields) > 0.5) return commas;
  const width = tabs?.[0]?.length ?? 0;
  const isWhole = tabs && width >= fewestFields && tabs.every(({ length }) => length === width);
  return isWhole ? tabs : undefined;
}

/** @returns undefined where too few lines have several fields, or a quotation has no end. */
function rowsBy(text: string, separator: "," | "\t"): Row[] | undefined {
  const rows = text.includes(separator) ? parse(text, separator) : undefined;
  const wide = rows?.filter((row) => row.length >= fewestFields && row.some(isFilled)) ?? [];
  return wide.length < fewestRows ? undefined : rows;
}

function share(rows: readonly Row[], has: (row: Row) => boolean): number {
  const filled = rows.filter((row) => row.some(isFilled));
  return filled.filter(has).length / filled.length;
}

function isFilled(field: string): boolean {
  return field.trim() !== "";
}

/** A field, and what ends it; one in quotation marks may hold all else, marks twice. */
const forms = {
  ",": /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y,
  "\t": /(?:"([^"]*(?:""[^"]*)*)"|([^"\t\r\n]*))(\t|\r\n|\n|\r|$)/y,
};

function parse(text: string, separator: "," | "\t"): Row[] | undefined {
  const form = new RegExp(forms[separator]);
  const rows: Row[] = [];
  let row: string[] = [];
  while (form.lastIndex < text.length || row.length > 0) {
    const match = form.exec(text);
    if (!match) return undefined;
    const [, quoted, plain = "", end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
