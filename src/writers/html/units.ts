/** Lengths as CSS writes them, to a thousandth of their unit. */
export function pt(points: number): string {
  return length(points, "pt");
}

export function mm(millimetres: number): string {
  return length(millimetres, "mm");
}

function length(count: number, unit: string): string {
  return count === 0 ? "0" : `${Number(count.toFixed(3))}${unit}`;
}
