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
/** Codes of the marks next to the ideographs, below them and above. */
const below = "】".charCodeAt(0);
const above = "（".charCodeAt(0);

/** Whether every mark of a text has its counterpart in it: nearly all texts are so. */
export function isClosed(text: string): boolean {
  const depths = couples.map(() => 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // An ideograph, as nearly all are.
    if (code > below && code < above) continue;
    const step = steps.get(code);
    if (!step) continue;
    const depth = (depths[step.couple] ?? 0) + step.by;
    if (depth < 0) return false;
    depths[step.couple] = depth;
  }
  return depths.every((depth) => depth === 0);
}
