/** Points in a millimetre: 72 points are one inch of 25.4 mm. */
const ptPerMm = 72 / 25.4;

export function ptFromMm(mm: number): number {
  return mm * ptPerMm;
}

export function mmFromPt(pt: number): number {
  return pt / ptPerMm;
}
