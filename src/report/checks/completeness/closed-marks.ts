/** Marks that open and close; brackets of both widths pass for each other. */
const couples: readonly (readonly [openings: string, closings: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["（(", "）)"],
  ["【", "】"],
];

type Step = { readonly couple: number; readonly by: 1 | -1 };

const steps = new Map<number, Step>(
  couples.flatMap(([openings, closings], couple) => [
    ...[...openings].map((mark) => [mark.charCodeAt(0), { couple, by: 1 }] as const),
    ...[...closings].map((mark) => [mark.charCodeAt(0), { couple, by: -1 }] as const),
  ]),
);
/** All between the marks, nearly the whole of a text: a pattern passes over it sooner than a loop. */
const between = new RegExp(`[^${couples.flat().join("")}]+`, "g");

/** Whether every mark of a text has its counterpart in it: nearly all texts are so. */
export function isClosed(text: string): boolean {
  const marks = text.replaceAll(between, "");
  if (marks === "") return true;
  const depths = couples.map(() => 0);
  for (let at = 0; at < marks.length; at++) {
    const step = steps.get(marks.charCodeAt(at));
    if (!step) continue;
    const depth = (depths[step.couple] ?? 0) + step.by;
    if (depth < 0) return false;
    depths[step.couple] = depth;
  }
  return depths.every((depth) => depth === 0);
}
