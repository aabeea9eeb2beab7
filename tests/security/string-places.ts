/** The steps to every text of a value of JSON. */
export function stringPlaces(value: unknown, steps: readonly string[] = []): string[][] {
  if (typeof value === "string") return [[...steps]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => stringPlaces(below, [...steps, key]));
}
