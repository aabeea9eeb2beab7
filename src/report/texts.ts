import { stepOf } from "./input.ts";

/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

/** @param path - of the text; it is another one's as soon as the call is over. */
type VisitText = (text: string, path: Path) => void;

/** Every text of a JSON value, in its order. */
export function eachText(value: unknown, visit: VisitText): void {
  visitTexts(value, [], visit);
}

/** RFC 6901 JSON Pointer. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${stepOf(key)}`).join("");
}

/** One path serves all: of thousands of texts hardly one is told of. */
function visitTexts(value: unknown, path: (string | number)[], visit: VisitText): void {
  if (typeof value === "string") visit(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    visitTexts(item, path, visit);
    path.pop();
  }
}
