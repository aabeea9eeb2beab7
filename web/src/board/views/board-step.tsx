import "../board.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import { boardSpeaker } from "../../messages/board/say-board.ts";
import { type BoardUnit, stateOf, type UnitState, unitStates } from "../board.ts";
import { collect } from "../collect.ts";
import { openBoardDesk } from "../open-board.ts";
import { BoardBar } from "./board-bar.tsx";
import { BoardSettings } from "./board-settings.tsx";
import { LooseList } from "./loose-list.tsx";
import { Notices } from "./notices.tsx";
import { Progress } from "./progress.tsx";
import { SumsDialog } from "./sums-dialog.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import { UnitTable } from "./unit-table.tsx";
import { type FormReport, useBoardState, type View } from "./view.ts";

type Props = { readonly desk: Desk; readonly openInForm: (report: FormReport) => void };

/** All units of an office: who has reported, what is wrong, what goes back, what they make together. */
export function BoardStep({ desk, openInForm }: Props) {
  const view = useView({ desk, openInForm });
  const { store } = view.board;
  const state = useBoardState(store);
  const [filter, setFilter] = useState<UnitState>();
  const [shown, setShown] = useState<string>();
  const [isSummed, setSummed] = useState(false);
  useDropsHere((files) => {
    if (!state.isElsewhere) void collect(view.board, files, view.voice);
  });
  const { board } = state;
  const { tell } = view;

  if (state.isElsewhere) return <p class="warning-box">{tell("elsewhere")}</p>;
  const unit = board.units.find(({ id }) => id === shown);
  return (
    <>
      <p class="hint">{tell("hint")}</p>
      <BoardBar view={view} state={state} />
      <BoardSettings view={view} state={state} />
      <Progress tell={tell} work={state.work} />
      <Notices view={view} state={state} />
      <LooseList view={view} board={board} />
      {board.units.length === 0 ? (
        <p class="quiet empty-board">{tell("noUnits")}</p>
      ) : (
        <>
          <UnitCounts view={view} units={board.units} filter={filter} choose={setFilter} />
          <UnitTable
            view={view}
            board={board}
            filter={filter}
            open={setShown}
            openSums={() => setSummed(true)}
          />
        </>
      )}
      <p class="hint">{state.isKept ? tell("kept") : tell("notKept")}</p>
      {unit ? <UnitDialog view={view} unit={unit} close={() => setShown(undefined)} /> : null}
      {isSummed ? <SumsDialog view={view} board={board} close={() => setSummed(false)} /> : null}
    </>
  );
}

function useView({ desk, openInForm }: Props): View {
  const { say, language, announce } = desk;
  const tell = useMemo(() => boardSpeaker(language), [language]);
  const voice = { say, tell, language, announce };
  return { desk, board: openBoardDesk(), tell, voice, openInForm };
}

/** Files that are dropped anywhere go to the board while it is shown, and not to the form. */
function useDropsHere(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    addEventListener("drop", drop, { capture: true });
    return () => removeEventListener("drop", drop, { capture: true });
  });
}

type CountsProps = {
  readonly view: View;
  readonly units: readonly BoardUnit[];
  readonly filter: UnitState | undefined;
  readonly choose: (filter: UnitState | undefined) => void;
};

/** How many units are in each state; a press shows them alone. */
function UnitCounts({ view: { tell }, units, filter, choose }: CountsProps) {
  const count = (state: UnitState) => units.filter((unit) => stateOf(unit) === state).length;
  return (
    <fieldset class="unit-counts">
      <legend class="unseen">{tell("filter")}</legend>
      <button type="button" aria-pressed={filter === undefined} onClick={() => choose(undefined)}>
        {tell("all")} <strong>{units.length}</strong>
      </button>
      {unitStates.map((state) => (
        <button
          key={state}
          type="button"
          class={state}
          aria-pressed={filter === state}
          onClick={() => choose(filter === state ? undefined : state)}
        >
          {tell(state)} <strong>{count(state)}</strong>
        </button>
      ))}
    </fieldset>
  );
}
