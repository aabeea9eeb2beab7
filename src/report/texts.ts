import { isRecord, type Path } from "./input.ts";

/** @param path - of the text; it is another one's as soon as the call is over. */
type VisitText = (text: string, path: Path) => void;

/** Every text of a JSON value, in its order. */
export function eachText(value: unknown, visit: VisitText): void {
  visitTexts(value, [], visit);
}

/** One path serves all: of thousands of texts hardly one is told of. */
function visitTexts(value: unknown, path: (string | number)[], visit: VisitText): void {
  if (typeof value === "string") visit(value, path);
  for (const [key, below] of membersOf(value)) {
    path.push(key);
    visitTexts(below, path, visit);
    path.pop();
  }
}

function membersOf(value: unknown): Iterable<readonly [string | number, unknown]> {
  if (Array.isArray(value)) return value.entries();
  return isRecord(value) ? Object.entries(value) : [];
}
