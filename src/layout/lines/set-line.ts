import type { Run } from "../page.ts";
import type { LineSpacing, Span } from "./justify.ts";
import type { SetCharacter } from "./set-character.ts";

/**
 * Part of a line's height that lies above its base line. Word and LibreOffice set a line of exact
 * height so, whatever its font, and a report must look the same from either format.
 */
const shareAbove = 0.8;

/** Middle of a Chinese character's body above the base line, in ems. */
const bodyMiddleEm = 0.38;

/** The base line of a line of exact height. */
export function baselineIn(topPt: number, heightPt: number): number {
  return topPt + shareAbove * heightPt;
}

/** The base line of a dash or a number whose middle lies at a height. */
export function baselineAround(middlePt: number, sizePt: number): number {
  return middlePt + bodyMiddleEm * sizePt;
}

/** A line or a part of one. */
type SpacedSpan = Span & Pick<LineSpacing, "spacingPt">;

/** A set line as runs: a new one wherever the font or its size changes. */
export function setRuns(
  characters: readonly SetCharacter[],
  line: SpacedSpan,
  lineLeftPt: number,
): Run[] {
  const runs: Run[] = [];
  let leftPt = lineLeftPt;
  for (let start = line.start; start < line.end; ) {
    const end = endOfRun(characters, start, line.end);
    const run = setRun(characters, line, { start, end }, leftPt);
    runs.push(run);
    if (end < line.end) leftPt = runEnd(run);
    start = end;
  }
  return runs;
}

function endOfRun(characters: readonly SetCharacter[], start: number, lineEnd: number): number {
  const setting = characters[start]?.setting;
  let end = start + 1;
  while (end < lineEnd && characters[end]?.setting === setting) end++;
  return end;
}

function setRun(
  characters: readonly SetCharacter[],
  { spacingPt }: SpacedSpan,
  { start, end }: Span,
  leftPt: number,
): Run {
  const part = characters.slice(start, end);
  const [first] = part;
  if (!first) throw new Error("a run has at least one character");
  return { setting: first.setting, leftPt, spacingPt, characters: part };
}

/** Where the character behind a run stands. */
export function runEnd({ characters, leftPt, spacingPt }: Run): number {
  return characters.reduce((total, { widthPt }) => total + widthPt + spacingPt, leftPt);
}
