/** 15 digits without a power of ten: every number keeps them. */
const short = /^[-\d.]{1,15}$/;

/** Whether the number that digits are read as has all of them; a literal of JSON as well. */
export function hasAllDigits(literal: string, value: number): boolean {
  if (short.test(literal)) return true;
  return Number.isFinite(value) && shape(literal) === shape(String(value));
}

/** The digits without zeros at their ends, and the power of ten of the last: `-12,2` for -1200. */
function shape(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = withoutLastZeros(digits);
  if (significant === "") return "0";
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign}${significant},${power}`;
}

/** In steps: an expression looks for the end anew from every zero. */
function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}
