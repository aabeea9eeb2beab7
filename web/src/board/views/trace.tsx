import type { Contribution } from "../../../../src/rollup/add-up.ts";
import type { BoardSay } from "../../messages/board/say-board.ts";
import type { SummedCell } from "../worker/board-tasks.ts";
import { printAmount } from "./changes-part.tsx";

/** A cell of the sums, and its name in printed words. */
export type Traced = { readonly cell: SummedCell; readonly name: string };

type Props = { readonly tell: BoardSay; readonly traced: Traced | undefined };

/** The units and figures that a sum is made of. */
export function Trace({ tell, traced }: Props) {
  if (!traced)
    return (
      <aside class="trace quiet" aria-label={tell("traceTitle")}>
        {tell("traceHint")}
      </aside>
    );
  const { cell, name } = traced;
  const { amount, from, notCounted } = cell;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <aside class="trace" aria-label={tell("traceTitle")} tabIndex={0}>
      <div role="status">
        <h4>{tell("traceOf", { cell: name, value: printAmount(amount) })}</h4>
      </div>
      {from.length === 0 ? <p class="quiet">{tell("traceNone")}</p> : null}
      <Figures tell={tell} figures={from} label={name} />
      {notCounted.length > 0 ? <h4>{tell("traceNotCounted")}</h4> : null}
      <Figures tell={tell} figures={notCounted} label={tell("traceNotCounted")} />
    </aside>
  );
}

type FiguresProps = {
  readonly tell: BoardSay;
  readonly figures: readonly Contribution[];
  readonly label: string;
};

function Figures({ tell, figures, label }: FiguresProps) {
  if (figures.length === 0) return null;
  return (
    <table class="plain" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{tell("traceUnit")}</th>
          <th scope="col">{tell("traceFigure")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => (
          <tr key={`${one.agency} ${one.file}`}>
            <th scope="row">
              {one.agency}
              <small>{one.file}</small>
            </th>
            <td class="number">
              {printAmount(one)}
              {one.note === undefined ? null : <small>（{one.note}）</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
