import { readNumber } from "./cff-dict.ts";

/** Pieces of outlines that charstrings share: those of a font, and those of all its fonts. */
export type Subroutines = { readonly own: readonly Buffer[]; readonly shared: readonly Buffer[] };

/**
 * What a charstring says its width is more than the nominal one: an operand before those that the
 * first operator takes.
 *
 * @see Adobe Technical Note 5177, 4.1 (charstrings), 4.7 (subroutines)
 */
export function extraWidth(glyph: Buffer, subroutines: Subroutines): number | undefined {
  const operands: number[] = [];
  const operator = runToOperator(glyph, operands, subroutines) ?? endOfGlyph;
  const takes = operandsOf.get(operator) ?? 2 * Math.floor(operands.length / 2);
  return operands.length > takes ? operands[0] : undefined;
}

const endOfGlyph = 14;
const returned = 11;
const callOwn = 10;
const callShared = 29;

/** First operators that take a fixed number of operands; the others take pairs. */
const operandsOf: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [endOfGlyph, 0],
  [21, 2],
  [22, 1],
]);

/** The first operator that calls nothing, in this charstring or in those it calls. */
function runToOperator(
  code: Buffer,
  operands: number[],
  subroutines: Subroutines,
): number | undefined {
  const at = readOperands(code, operands);
  const operator = code[at];
  if (operator === undefined || operator === returned) return undefined;
  if (operator !== callOwn && operator !== callShared) return operator;
  const list = operator === callOwn ? subroutines.own : subroutines.shared;
  const called = list[(operands.pop() ?? 0) + biasOf(list.length)] ?? Buffer.of();
  return (
    runToOperator(called, operands, subroutines) ??
    runToOperator(code.subarray(at + 1), operands, subroutines)
  );
}

/** @returns where the operator behind the operands stands. */
function readOperands(code: Buffer, operands: number[]): number {
  let at = 0;
  while (at < code.length && ((code[at] ?? 0) >= 32 || code[at] === 28)) {
    const { value, length } = readNumber(code, at);
    operands.push(value);
    at += length;
  }
  return at;
}

function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33_900 ? 1131 : 32_768;
}
