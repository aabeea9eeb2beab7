/** Sum of decimal numbers as they are written: 0.1 and 0.2 make 0.3. */
export function exactSum(values: readonly number[]): number {
  const places = Math.max(0, ...values.map((value) => fractionOf(value).length));
  const scaled = values.map((value) =>
    BigInt(wholeOf(value) + fractionOf(value).padEnd(places, "0")),
  );
  return shift(
    scaled.reduce((sum, value) => sum + value, 0n),
    -places,
  );
}

/** Moves the decimal point without the error of a division. */
export function shift(value: number | bigint, places: number): number {
  return Number(`${value}e${places}`);
}

function wholeOf(value: number): string {
  return String(value).split(".")[0] ?? "";
}

function fractionOf(value: number): string {
  return String(value).split(".")[1] ?? "";
}
