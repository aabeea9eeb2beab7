import type { SlipKind } from "../../messages/suggestion.ts";

export type DigitSlip = Extract<
  SlipKind,
  "digit" | "missing-digit" | "extra-digit" | "digits-swapped"
>;

/** The slip at one digit that turns the number meant into the number typed, if there is one. */
export function digitSlip(typed: number, meant: number): DigitSlip | undefined {
  const [had, due] = [String(typed), String(meant)];
  if (had.length === due.length) return slipOfSameLength(had, due);
  if (lacksOneDigit(had, due)) return "missing-digit";
  return lacksOneDigit(due, had) ? "extra-digit" : undefined;
}

function slipOfSameLength(had: string, due: string): DigitSlip | undefined {
  const wrong = [...had].flatMap((digit, place) => (digit === due[place] ? [] : [place]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return "digit";
  const crossed =
    wrong.length === 2 &&
    second === first + 1 &&
    had[first] === due[second] &&
    had[second] === due[first];
  return crossed ? "digits-swapped" : undefined;
}

function lacksOneDigit(short: string, long: string): boolean {
  return (
    long.length === short.length + 1 &&
    [...long].some((_, place) => long.slice(0, place) + long.slice(place + 1) === short)
  );
}
