import { isRecord, type Path } from "../read/input.ts";

/** @param path - of the text; it is another one's as soon as the call is over. */
type VisitText = (text: string, path: Path) => void;

/** Every text of a JSON value, in its order. */
export function eachText(value: unknown, visit: VisitText): void {
  visitTexts(value, [], visit);
}

/** One path serves all: of thousands of texts hardly one is told of. */
function visitTexts(value: unknown, path: (string | number)[], visit: VisitText): void {
  if (typeof value === "string") visit(value, path);
  for (const key of keysOf(value)) {
    path.push(key);
    visitTexts((value as Record<string | number, unknown>)[key], path, visit);
    path.pop();
  }
}

function keysOf(value: unknown): Iterable<string | number> {
  if (Array.isArray(value)) return value.keys();
  return isRecord(value) ? Object.keys(value) : [];
}
