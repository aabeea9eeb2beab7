/** Units of a drawn page in a point: small sizes are no smaller than what browsers allow for letters. */
const unitsPerPt = 10;

/** Of a unit: a third of a micrometre, as in the PDF. */
const steps = 100;

export function inUnits(lengthPt: number): number {
  return Math.round(lengthPt * unitsPerPt * steps) / steps;
}

/** Errors add up over a line, so letter spacing is written in finer steps than places are. */
export function spacingInUnits(spacingPt: number): number {
  return Math.round(spacingPt * unitsPerPt * steps * steps) / (steps * steps);
}
