/** OFD counts in millimetres; we write them in steps of a tenth of a micrometre. */
export const stepsPerMm = 10_000;

const stepsPerPt = (25.4 / 72) * stepsPerMm;

export function stepsFromPt(pt: number): number {
  return Math.round(pt * stepsPerPt);
}

/** Steps as a plain decimal without zeros at its end. */
export function mmText(steps: number): string {
  // The shortest decimal of the quotient: no number of ours is so small that it has an exponent.
  return String(steps / stepsPerMm);
}
