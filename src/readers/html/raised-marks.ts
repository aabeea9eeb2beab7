const high: ReadonlyMap<string, string> = new Map([
  ["2", "²"],
  ["3", "³"],
]);
const low = "₀₁₂₃₄₅₆₇₈₉";

/** Lengths whose square or cube is a unit. */
const length = /(?:^|[^A-Za-z])[kdcmμ]?m$/;

/**
 * A raised or lowered figure that belongs to the word before it, as a character of its own: the power of a
 * unit, the count in a formula. Undefined for all that marks a note.
 */
export function markInWord(before: string, to: "high" | "low", mark: string): string | undefined {
  if (to === "high") return length.test(before) ? high.get(mark) : undefined;
  const isCount = /[A-Za-z)]$/.test(before) && /^\d{1,2}$/.test(mark);
  return isCount ? [...mark].map((digit) => low.charAt(Number(digit))).join("") : undefined;
}
