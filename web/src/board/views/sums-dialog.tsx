import { useEffect, useState } from "preact/hooks";
import { findingSentence } from "../../../../src/messages/print-finding.ts";
import { cellKey, editions } from "../../draft/draft.ts";
import { saveFile } from "../../save-file.ts";
import { type Board, stateOf } from "../board.ts";
import { sumUp } from "../outputs.ts";
import type { Summed, SummedCell } from "../worker/board-tasks.ts";
import { printAmount } from "./changes-part.tsx";
import { Dialog } from "./dialog.tsx";
import { GridView, printedGrids } from "./grid-view.tsx";
import { Trace, type Traced } from "./trace.tsx";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly board: Board; readonly close: () => void };

/** The units that passed, added up: each figure leads to those that it is made of. */
export function SumsDialog({ view, board, close }: Props) {
  const { tell } = view;
  const { summed, reason } = useSum(view, board);
  return (
    <Dialog title={tell("sumsTitle")} closeLabel={tell("close")} close={close} isWhole>
      {summed ? <Sums view={view} board={board} summed={summed} close={close} /> : <p>{reason}</p>}
    </Dialog>
  );
}

function useSum({ board: desk, tell }: View, board: Board) {
  const [summed, setSummed] = useState<Summed>();
  const [failed, setFailed] = useState("");
  const isSome = board.units.some((unit) => stateOf(unit) === "passed");
  const isNamed = board.agency.trim() !== "";
  useEffect(() => {
    if (!isSome || !isNamed) return;
    sumUp(desk).then(setSummed, (error) => setFailed(tell("failed", { reason: String(error) })));
  }, [isSome, isNamed]);
  if (!isNamed) return { reason: tell("sumsAgency") };
  return { summed, reason: isSome ? failed : tell("sumsNone") };
}

function Sums({ view, board, summed, close }: Props & { readonly summed: Summed }) {
  const { tell, desk } = view;
  const [traced, setTraced] = useState<Traced>();
  const edition = editions.find(({ id }) => id === summed.edition);
  const cells = new Map(summed.cells.map((one) => [cellKey(one.table, one.path), one]));
  const others = board.units.filter((unit) => stateOf(unit) !== "passed").map(({ name }) => name);
  return (
    <>
      <p>{tell("sumsOf", { year: summed.year, count: summed.members })}</p>
      {others.length > 0 ? (
        <p class="hint">{tell("sumsWithout", { units: others.join("、") })}</p>
      ) : null}
      {summed.leftOut.map((finding, index) => (
        <p key={index} class="hint">
          {findingSentence(finding, desk.language)}
        </p>
      ))}
      <SumsBar view={view} summed={summed} close={close} />
      <div class="beside board-beside">
        <div>
          {(edition ? printedGrids(edition) : []).map(({ grid, heading }) => (
            <GridView
              key={grid.name}
              grid={grid}
              label={heading}
              drawValue={({ path, labels }) => {
                const cell = cells.get(cellKey(grid.name, path));
                const name = [labels.row, labels.column].filter(Boolean).join(" ");
                return cell ? (
                  <SumButton cell={cell} name={name} traced={traced} trace={setTraced} />
                ) : null;
              }}
            />
          ))}
        </div>
        <Trace tell={tell} traced={traced} />
      </div>
    </>
  );
}

type ButtonProps = Traced & {
  readonly traced: Traced | undefined;
  readonly trace: (traced: Traced) => void;
};

function SumButton({ cell, name, traced, trace }: ButtonProps) {
  const figure = printAmount(cell.amount);
  return (
    <button
      type="button"
      class="mark"
      aria-pressed={isOf(traced, cell)}
      aria-label={`${name} ${figure}`}
      onClick={() => trace({ cell, name })}
    >
      {figure}
    </button>
  );
}

function isOf(traced: Traced | undefined, cell: SummedCell): boolean {
  return traced?.cell === cell;
}

function SumsBar({ view, summed, close }: Omit<Props, "board"> & { readonly summed: Summed }) {
  const { tell } = view;
  const save = (text: string, name: string) =>
    saveFile(text, `${name}${summed.year}.json`, "application/json");
  return (
    <div class="toolbar">
      <button
        type="button"
        class="primary"
        onClick={() => {
          close();
          view.openInForm({ text: summed.report, remarks: [] });
        }}
      >
        {tell("sumsForm")}
      </button>
      <button type="button" onClick={() => save(summed.report, tell("rollupName"))}>
        {tell("sumsJson")}
      </button>
      <button type="button" onClick={() => save(summed.trace, tell("traceName"))}>
        {tell("sumsTrace")}
      </button>
    </div>
  );
}
