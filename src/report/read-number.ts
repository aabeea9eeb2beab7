/** A number as a person wrote it, and whether it was written plainly. */
export type WrittenNumber = {
  readonly value: number;
  readonly unit?: string;
  readonly plain: boolean;
};

/** Blanks, an optional sign, digits with or without thousands commas, an optional unit. */
const written = /^([增减+-]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(件|项|个|条|次|宗|元|万元)?$/;
const plainly = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:元|万元)?$/;

/**
 * Reads a sloppy number: full-width digits, thousands commas, 增/减, a plus sign, blanks, a unit.
 * @returns undefined when the text is not certainly one number: nothing is guessed.
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const match = written.exec(halfWidth(text));
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", unit] = match;
  const size = Number(whole.replaceAll(",", "") + fraction);
  return {
    value: (sign === "减" || sign === "-") && size !== 0 ? -size : size,
    ...(unit === "元" || unit === "万元" ? { unit } : {}),
    plain: plainly.test(text),
  };
}

/** What clerks write where there is nothing to report; a zero belongs there. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return /^[/\-—－–无\s]*$/.test(value);
  return value === undefined || value === null;
}

/** Full-width digits and signs become ASCII (NFKC), blanks of all widths go; not line breaks inside. */
function halfWidth(text: string): string {
  return text
    .trim()
    .normalize("NFKC")
    .replaceAll("−", "-")
    .replaceAll(/[^\S\r\n]/g, "");
}
