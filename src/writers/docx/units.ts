import { ptFromMm } from "../../document/units.ts";

/** A twip, Word's unit of length, is 1/20 pt. */
export function twips(pt: number): number {
  return Math.round(pt * 20);
}

export function twipsFromMm(mm: number): number {
  return twips(ptFromMm(mm));
}

/** Word counts font sizes in half points. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Word counts the width of rules in eighths of a point. */
export function eighthPoints(pt: number): number {
  return Math.round(pt * 8);
}
