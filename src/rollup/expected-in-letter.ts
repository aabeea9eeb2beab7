import type { Finding } from "../messages/finding.ts";

type Words = {
  /** Stands for what only the unit knows. */
  readonly fillIn: string;
  /** Stands for what follows from figures that are wrong themselves. */
  readonly afterTable: string;
};

/**
 * What a letter asks for in place of what stands there. A rule expects what follows from the other
 * figures: of a blank cell nobody but the unit knows it, and prose is not to be made like a table
 * that is wrong itself.
 *
 * @param group - findings of one sort; undefined is expected of several.
 * @param all - the findings of the same report.
 */
export function expectedOf(
  group: readonly [Finding, ...Finding[]],
  all: readonly Finding[],
  words: Words,
): string | number | undefined {
  const [finding, ...others] = group;
  if (finding.rule === "NUM-BLANK") return words.fillIn;
  if (others.length > 0) return undefined;
  return followsFromErrors(finding, all) ? words.afterTable : finding.expected;
}

/** Whether a text is compared with cells that an error is about. */
function followsFromErrors({ place, expected, compared = [] }: Finding, all: readonly Finding[]) {
  if (place.cell || expected === undefined) return false;
  const wrong = all.filter((one) => one.severity === "error" && one.place.cell);
  const cells = new Set(wrong.flatMap((one) => [one.place.pointer, ...(one.compared ?? [])]));
  return compared.some((pointer) => cells.has(pointer));
}
