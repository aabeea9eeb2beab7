/** OFD counts in millimetres; we write them in steps of a tenth of a micrometre. */
export const stepsPerMm = 10_000;

const stepsPerPt = (25.4 / 72) * stepsPerMm;

export function stepsFromPt(pt: number): number {
  return Math.round(pt * stepsPerPt);
}

/** Steps as a plain decimal without zeros at its end. */
export function mmText(steps: number): string {
  const sign = steps < 0 ? "-" : "";
  const size = Math.abs(steps);
  const whole = Math.floor(size / stepsPerMm);
  const fraction = String(size % stepsPerMm)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${sign}${whole}${fraction && "."}${fraction}`;
}
