import { reportedYears } from "../../draft/years.ts";
import { DateField } from "../../views/basics/date-field.tsx";
import { type Board, writtenDeadline } from "../board.ts";
import { judgeAll } from "../board-desk.ts";
import type { BoardState } from "../store.ts";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly state: BoardState };

/** Who collects, which year, and by when returned reports are to be there again. */
export function BoardSettings({ view: { desk, tell, board: all }, state }: Props) {
  const { board, year } = state;
  const set = (part: Partial<Board>) => all.change((now) => ({ ...now, ...part }));
  const setYear = (text: string) => {
    all.change(({ year: _, ...rest }) => (text === "" ? rest : { ...rest, year: Number(text) }));
    void all.inTurn(() => judgeAll(all));
  };
  const most =
    year === undefined || board.year !== undefined
      ? tell("yearUnknown")
      : tell("yearMost", { year });
  return (
    <fieldset class="board-settings">
      <legend class="unseen">{tell("settings")}</legend>
      <label>
        <span class="label">{tell("agency")}</span>
        <input
          type="text"
          value={board.agency}
          aria-describedby="board-agency-hint"
          onInput={({ currentTarget }) => set({ agency: currentTarget.value })}
        />
        <span id="board-agency-hint" class="hint">
          {tell("agencyHint")}
        </span>
      </label>
      <div>
        <DateField
          id="board-deadline"
          label={tell("deadline")}
          say={desk.say}
          date={board.deadline}
          change={(deadline) => set({ deadline })}
        />
        {board.deadline === writtenDeadline(board) ? null : (
          <span class="hint">{tell("deadlineUnclear")}</span>
        )}
      </div>
      <label>
        <span class="label">{tell("year")}</span>
        <select
          value={board.year === undefined ? "" : String(board.year)}
          onChange={({ currentTarget }) => setYear(currentTarget.value)}
        >
          <option value="">{most}</option>
          {reportedYears(new Date()).map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
