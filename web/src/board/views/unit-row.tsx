import { useMemo } from "preact/hooks";
import { shortTime } from "../../clock-time.ts";
import { type BoardUnit, currentOf, isReturnable, openQuestions, stateOf } from "../board.ts";
import { returnUnits } from "../outputs.ts";
import type { View } from "./view.ts";

type Props = {
  readonly view: View;
  readonly unit: BoardUnit;
  /** A list was pasted, and some rows are not in it. */
  readonly hasList: boolean;
  readonly open: (unitId: string) => void;
};

/** A unit in one line. A row of which nothing has changed is not drawn again. */
export function UnitRow(props: Props) {
  return useMemo(() => <Row {...props} />, [props.unit, props.hasList, props.view.tell]);
}

function Row({ view, unit, hasList, open }: Props) {
  const { tell } = view;
  const version = currentOf(unit);
  const state = stateOf(unit);
  const isRead = version !== undefined && version.refused === undefined;
  const questions = version ? openQuestions(version) : 0;
  return (
    <tr class={state}>
      <th scope="row">
        <button type="button" class="link" onClick={() => open(unit.id)}>
          {unit.name}
        </button>
        <Remarks view={view} unit={unit} hasList={hasList} />
      </th>
      <td>
        <span class={`state ${state}`}>{tell(state)}</span>
        {version?.refused === undefined ? null : <small>{tell("refused")}</small>}
      </td>
      <td class={isRead && version.errors > 0 ? "number bad" : "number"}>
        {isRead ? version.errors : "—"}
      </td>
      <td class="number">{isRead ? version.warnings : "—"}</td>
      <td class="number wide">{questions > 0 ? questions : "—"}</td>
      <td class="wide">
        <Change view={view} unit={unit} />
      </td>
      <td class="wide time">{version ? shortTime(version.receivedAt) : "—"}</td>
      <td class="wide">
        {state === "open" && isReturnable(unit) ? (
          <button
            type="button"
            class="tool"
            aria-label={tell("returnOneOf", { unit: unit.name })}
            onClick={() => void returnUnits(view.board, [unit], view.voice)}
          >
            {tell("returnOne")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

/** What one should know of how the file came to this row. */
function Remarks({ view: { tell }, unit, hasList }: Omit<Props, "open">) {
  const version = currentOf(unit);
  const remarks = [
    ...(hasList && !unit.isListed ? [tell("notListed")] : []),
    ...(version?.by === "file" && version.agency !== undefined ? [tell("byFile")] : []),
    ...(unit.versions.length > 1 ? [tell("again", { count: unit.versions.length })] : []),
  ];
  return remarks.length === 0 ? null : <small>{remarks.join(" · ")}</small>;
}

function Change({ view: { tell }, unit }: Pick<Props, "view" | "unit">) {
  const change = currentOf(unit)?.change;
  if (!change) return <>—</>;
  const { cells, received } = change;
  const [before, now] = received ?? [];
  const numbers =
    before === undefined || now === undefined ? [] : [tell("changeReceived", { before, now })];
  const all = cells === 0 ? tell("changeNone") : tell("changeCells", { count: cells });
  return <>{[...numbers, all].join(" · ")}</>;
}
