import { type Finding, finding } from "../../../messages/finding.ts";
import type { MessageCode, MessageParameters } from "../../../messages/sentences.ts";
import { addUp, type Figures, pointersTo } from "../figures.ts";
import type { QuotedNumber } from "./quoted-numbers.ts";
import { gravity } from "./scope.ts";
import { isSlogan } from "./slogans.ts";

/** Figures that a quoted number may be the sum of. */
export type Sum = { readonly plus: readonly string[]; readonly minus?: readonly string[] };

/** What a quoted number must agree with: the first sum is the one that is told. */
export type Claim = {
  readonly figures: Figures;
  readonly sums: readonly [Sum, ...Sum[]];
};

/** A number of the text that the table does not bear out; where a figure is missing, nothing is. */
export function mismatch<Code extends MessageCode>(
  rule: Code,
  number: QuotedNumber,
  { figures, sums }: Claim,
  more: Omit<MessageParameters<Code>, "l" | "r">,
): Finding[] {
  const values = sums.map((sum) => sumOf(sum, figures));
  const [expected] = values;
  if (expected === undefined || values.includes(undefined)) return [];
  if (values.some((value) => agrees(value, number)) || isSlogan(number)) return [];
  const parameters = { l: number.value, r: expected, ...more } as MessageParameters<Code>;
  const { sentence, value, context } = number;
  return [
    finding(rule, gravity(context), { pointer: sentence.pointer }, parameters, {
      read: sentence.quote,
      expected,
      difference: value - expected,
      compared: pointersTo(figures, sums[0].plus),
    }),
  ];
}

function sumOf({ plus, minus = [] }: Sum, figures: Figures): number | undefined {
  const [added, taken] = [addUp(figures, plus), addUp(figures, minus)];
  return added === undefined || taken === undefined ? undefined : added - taken;
}

function agrees(value: number | undefined, { value: quoted, tolerance }: QuotedNumber): boolean {
  return value !== undefined && Math.abs(value - quoted) <= tolerance;
}
