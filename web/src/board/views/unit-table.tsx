import { useEffect, useMemo, useState } from "preact/hooks";
import { type Board, type BoardUnit, isReturnable, stateOf, type UnitState } from "../board.ts";
import { returnUnits, saveMatrix } from "../outputs.ts";
import { UnitRow } from "./unit-row.tsx";
import type { View } from "./view.ts";

type Props = {
  readonly view: View;
  readonly board: Board;
  readonly filter: UnitState | undefined;
  readonly open: (unitId: string) => void;
  readonly openSums: () => void;
};

/** The units in the order of the list; behind them those that are in none, by their files. */
export function UnitTable({ view, board, filter, open, openSums }: Props) {
  const { tell, board: desk, voice } = view;
  const ordered = useMemo(() => inOrder(board.units), [board.units]);
  const shown = ordered.filter((unit) => filter === undefined || stateOf(unit) === filter);
  const rows = useGrowing(shown);
  const toReturn = ordered.filter((unit) => stateOf(unit) === "open" && isReturnable(unit));
  const received = board.units.some(({ versions }) => versions.length > 0);
  const hasList = board.units.some(({ isListed }) => isListed);
  const isBusy = desk.store.state().work !== undefined;
  return (
    <>
      <div class="toolbar">
        <button
          type="button"
          disabled={isBusy || toReturn.length === 0}
          onClick={() => void returnUnits(desk, toReturn, voice)}
        >
          {tell("returnAll", { count: toReturn.length })}
        </button>
        <button
          type="button"
          disabled={isBusy || !received}
          onClick={() => void saveMatrix(desk, voice)}
        >
          {tell("matrix")}
        </button>
        <button type="button" disabled={isBusy || !received} onClick={openSums}>
          {tell("sums")}
        </button>
      </div>
      {shown.length === 0 ? (
        <p class="quiet">{tell("noneHere")}</p>
      ) : (
        <table class="plain units" aria-label={tell("units")}>
          <thead>
            <tr>
              <th scope="col">{tell("units")}</th>
              <th scope="col">{tell("state")}</th>
              <th scope="col">{tell("errors")}</th>
              <th scope="col">{tell("warnings")}</th>
              <th scope="col" class="wide">
                {tell("asked")}
              </th>
              <th scope="col" class="wide">
                {tell("change")}
              </th>
              <th scope="col" class="wide">
                {tell("received")}
              </th>
              <th scope="col" class="wide">
                {tell("action")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <UnitRow key={unit.id} view={view} unit={unit} hasList={hasList} open={open} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function inOrder(units: readonly BoardUnit[]): readonly BoardUnit[] {
  const fileOf = ({ versions }: BoardUnit) => versions.at(-1)?.file ?? "";
  const others = units.filter(({ isListed }) => !isListed);
  return [
    ...units.filter(({ isListed }) => isListed),
    ...others.sort((one, other) => byNumber.compare(fileOf(one), fileOf(other))),
  ];
}

/** 第2局 before 第10局. */
const byNumber = new Intl.Collator("zh-CN", { numeric: true });

/** So many rows come with each frame: hundreds at once would hold it. */
const rowsPerFrame = 40;

function useGrowing<One>(list: readonly One[]): readonly One[] {
  const [count, setCount] = useState(rowsPerFrame);
  const isWhole = count >= list.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const frame = requestAnimationFrame(() => setCount((now) => now + rowsPerFrame));
    return () => cancelAnimationFrame(frame);
  }, [count, isWhole]);
  return isWhole ? list : list.slice(0, count);
}
