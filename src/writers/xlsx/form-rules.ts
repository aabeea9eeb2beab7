import { cellAddress } from "../../document/sheets/cell-address.ts";
import type { FormInput, FormSheet } from "../../document/sheets/form.ts";
import { escapeXml } from "./escape-xml.ts";

/** The fill that marks input cells, and by which their style is found. */
export const inputColor = "#FFFBE6";

/** Lets input cells be changed on a protected sheet. @see ECMA-376 Part 1, 18.3.1.85, 18.8.33 */
export function unlockInputs(styles: string): string {
  const fills = [...styles.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill);
  const index = fills.findIndex((fill) => fill.includes(`FF${inputColor.slice(1)}`));
  const withFill = new RegExp(`(<xf [^>]*fillId="${index}"[^>]*)>(.*?)</xf>`, "g");
  return styles.replaceAll(withFill, '$1 applyProtection="1">$2<protection locked="0"/></xf>');
}

/**
 * Protects a sheet, restricts its inputs and gives its formulas their present values.
 * The order of the elements is that of the schema. @see ECMA-376 Part 1, 18.3.1.99
 */
export function guardSheet(xml: string, sheet: FormSheet, message: string): string {
  const protection =
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
  const merges = /<mergeCells .*?<\/mergeCells>/.exec(xml)?.[0] ?? "";
  const rules = `${protection}${merges}${validations(sheet, message)}${pageSetup}`;
  return withValues(xml, sheet)
    .replace(merges, "")
    .replace(/<worksheet [^>]*>/, (root) => `${root}${fitToPage}`)
    .replace("</sheetData>", `</sheetData>${rules}`);
}

const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A4, as wide as the sheet and as long as it takes. */
const pageSetup =
  '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>';

function withValues(xml: string, { rows }: FormSheet): string {
  const values = new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.type === "formula" && cell.value !== undefined
          ? [[cellAddress(row, column), cell.value] as const]
          : [],
      ),
    ),
  );
  return xml.replaceAll(
    /<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g,
    (whole, address: string, rest: string, formula: string) => {
      const value = values.get(address);
      if (value === undefined) return whole;
      const kind = typeof value === "string" ? ' t="str"' : "";
      return `<c r="${address}"${rest}${kind}><f>${formula}</f><v>${escapeXml(String(value))}</v></c>`;
    },
  );
}

function validations({ rows }: FormSheet, message: string): string {
  const byInput = new Map<string, string[]>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.type !== "input" || cell.accepts === "text") continue;
      const rule = ruleOf(cell.accepts);
      byInput.set(rule, [...(byInput.get(rule) ?? []), cellAddress(row, column)]);
    }
  }
  const written = [...byInput].map(
    ([rule, cells]) =>
      `<dataValidation ${rule.replace(">", ` allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${cells.join(" ")}">`)}</dataValidation>`,
  );
  return written.length === 0
    ? ""
    : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

/** Attributes, `>`, and the operands. */
function ruleOf(accepts: FormInput): string {
  if (accepts === "count") {
    return 'type="whole" operator="greaterThanOrEqual"><formula1>0</formula1>';
  }
  if (accepts === "change") {
    return 'type="whole" operator="between"><formula1>-999999</formula1><formula2>999999</formula2>';
  }
  if (accepts === "money") {
    return 'type="decimal" operator="greaterThanOrEqual"><formula1>0</formula1>';
  }
  return `type="list"><formula1>${escapeXml(typeof accepts === "string" ? accepts : accepts.join(","))}</formula1>`;
}
