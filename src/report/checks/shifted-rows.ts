import { type Finding, finding } from "../../messages/finding.ts";
import type { Suggestion } from "../../messages/suggestion.ts";
import type { Subject } from "./subject.ts";

const sum = "T3-ROW";

/** A row's sum that fails and would hold if cells slid back, or digits were cut elsewhere. */
export function checkShiftedRows({ edition, suggestions }: Subject): Finding[] {
  const shifted = suggestions.find(mendsShift);
  const [first] = shifted?.changes ?? [];
  if (!shifted || !first) return [];
  const row = first.place.cell?.labels.row ?? "";
  const compared = shifted.changes.map(({ place }) => place.pointer);
  const basis = edition.rules.find(({ id }) => id === sum)?.basis;
  return [
    finding(
      "T3-SHIFT",
      "info",
      first.place,
      { row, hint: hintOf(shifted) },
      {
        read: first.from,
        expected: first.to,
        compared,
        ...(basis === undefined ? {} : { basis }),
      },
    ),
  ];
}

function mendsShift({ kind, mends, left }: Suggestion): boolean {
  return (kind === "shift" || kind === "split") && mends.includes(sum) && left === 0;
}

/** `“自然人”113→11、“商业企业”0→3`: labels and figures only, for every language. */
function hintOf({ changes }: Suggestion): string {
  return changes
    .map(({ place, from, to }) => `“${place.cell?.labels.column}”${from}→${to}`)
    .join("、");
}
