import type { Amount } from "../../../../src/rollup/amount.ts";
import { exactSum } from "../../../../src/rollup/exact-sum.ts";
import type { BoardSay } from "../../messages/board/say-board.ts";
import type { Change } from "../worker/board-tasks.ts";

type Props = { readonly tell: BoardSay; readonly changes: readonly Change[] };

/** Every figure that is another one than last year. */
export function ChangesPart({ tell, changes }: Props) {
  if (changes.length === 0) return <p class="quiet">{tell("changesNone")}</p>;
  return (
    <table class="plain changes" aria-label={tell("changes")}>
      <thead>
        <tr>
          <th scope="col">{tell("changePlace")}</th>
          <th scope="col">{tell("changeBefore")}</th>
          <th scope="col">{tell("changeNow")}</th>
          <th scope="col">{tell("changeBy")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ table, path, labels, before, now }) => (
          <tr key={`${table}/${path}`}>
            <th scope="row">{labels.join(" · ")}</th>
            <td class="number">{printAmount(before)}</td>
            <td class="number">{printAmount(now)}</td>
            <td class="number">{differenceOf(before, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function printAmount({ value, unit = "" }: Amount): string {
  return unit === "" ? String(value) : `${value} ${unit}`;
}

/** Money in two units is not told as a difference. */
function differenceOf(before: Amount, now: Amount): string {
  if (before.unit !== now.unit) return "";
  const difference = exactSum([now.value, -before.value]);
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
