import { useState } from "preact/hooks";
import { judgeAll } from "../board-desk.ts";
import { addNames } from "../edit-board.ts";
import { namesIn } from "../names.ts";
import { Dialog } from "./dialog.tsx";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly close: () => void };

const shownNames = 3;

/** Takes the list of units that have to report. */
export function NamesDialog({ view: { tell, board: desk, voice }, close }: Props) {
  const [text, setText] = useState("");
  const names = namesIn(text);
  const some = `${names.slice(0, shownNames).join("、")}${names.length > shownNames ? "……" : ""}`;
  const add = () => {
    desk.change((board) => addNames(board, names, desk.newId));
    void desk.inTurn(() => judgeAll(desk));
    const count = desk.store.state().board.units.filter(({ isListed }) => isListed).length;
    voice.announce(tell("namesAdded", { count }));
    close();
  };
  return (
    <Dialog title={tell("namesTitle")} closeLabel={tell("cancel")} close={close}>
      <label class="field">
        <span class="label">{tell("namesLabel")}</span>
        <textarea
          rows={10}
          value={text}
          aria-describedby="names-hint"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="hint" id="names-hint">
        {tell("namesHint")}
      </p>
      <p role="status">
        {names.length === 0 ? tell("namesNone") : tell("namesFound", { count: names.length, some })}
      </p>
      <div class="buttons">
        <button type="button" class="primary" disabled={names.length === 0} onClick={add}>
          {tell("namesAdd")}
        </button>
      </div>
    </Dialog>
  );
}
