/** Bytes of a file that are wanted. */
export type Span = { readonly from: number; readonly to: number };

/** Spans that stand close together, to be read in one go. */
export type Run<Member extends Span> = Span & { readonly members: readonly Member[] };

/** Reading over a gap is cheaper than reading twice: a read takes as long as some 50 KB do. */
const smallGap = 0x10000;

/** What is read in one go is held in memory. */
const longestRun = 0x40000;

export function runsOf<Member extends Span>(spans: readonly Member[]): readonly Run<Member>[] {
  const runs: { from: number; to: number; readonly members: Member[] }[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && span.from <= last.to + smallGap && span.to <= last.from + longestRun) {
      last.members.push(span);
      last.to = Math.max(last.to, span.to);
    } else {
      runs.push({ from: span.from, to: span.to, members: [span] });
    }
  }
  return runs;
}
