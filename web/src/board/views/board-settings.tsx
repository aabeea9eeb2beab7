import { reportedYears } from "../../draft/last-year/years.ts";
import { DateField } from "../../views/date-field.tsx";
import { type Board, deadlineOf } from "../board.ts";
import { judgeAll } from "../board-desk.ts";
import type { BoardState } from "../store.ts";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly state: BoardState };

/** Who collects, which year, and by when returned reports are to be there again. */
export function BoardSettings({ view: { tell, voice, board: desk }, state }: Props) {
  const { board, year } = state;
  const set = (part: Partial<Board>) => desk.change((now) => ({ ...now, ...part }));
  const setYear = (text: string) => {
    desk.change(({ year: _, ...rest }) => (text === "" ? rest : { ...rest, year: Number(text) }));
    void desk.inTurn(() => judgeAll(desk));
  };
  const most =
    year === undefined || board.year !== undefined
      ? tell("yearUnknown")
      : tell("yearMost", { year });
  const isNoDate = board.deadline !== "" && deadlineOf(board) === undefined;
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
      <DateField
        id="board-deadline"
        label={tell("deadline")}
        say={voice.say}
        date={board.deadline}
        change={(deadline) => set({ deadline })}
        problem={isNoDate ? tell("deadlineNone") : undefined}
      />
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
