import { useState } from "preact/hooks";
import { Confirm } from "../../views/confirm.tsx";
import { FileButton, reportEndings } from "../../views/file-button.tsx";
import { isEmptyBoard } from "../board.ts";
import type { SavedBoard } from "../board-file.ts";
import { collect } from "../collect.ts";
import { collectLastYear } from "../last-year.ts";
import { clearBoard, openSaved, readSaved, saveBoard } from "../save-board.ts";
import type { BoardState } from "../store.ts";
import { NamesDialog } from "./names-dialog.tsx";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly state: BoardState };

type Opening = { readonly name: string; readonly saved: SavedBoard };

const reports = `${reportEndings},.zip`;

/** What comes in, and the board as a file. */
export function BoardBar({ view, state }: Props) {
  const { tell, board: desk, voice } = view;
  const { board, work } = state;
  const [isPasting, setPasting] = useState(false);
  const [isClearing, setClearing] = useState(false);
  const [opening, setOpening] = useState<Opening>();
  const isEmpty = isEmptyBoard(board);
  const open = ({ name, saved }: Opening) => void openSaved(desk, saved, { name, voice });
  const choose = async ([file]: readonly File[]) => {
    const saved = file && (await readSaved(desk, file, voice));
    if (!saved) return;
    if (isEmpty) open({ name: file.name, saved });
    else setOpening({ name: file.name, saved });
  };
  return (
    <div class="toolbar board-bar">
      <FileButton
        label={tell("chooseFiles")}
        accept={reports}
        look="primary"
        choose={(files) => void collect(desk, files, voice)}
      />
      <button type="button" onClick={() => setPasting(true)}>
        {tell("pasteNames")}
      </button>
      <FileButton
        label={tell("lastYear")}
        accept={reports}
        choose={(files) => void collectLastYear(desk, files, voice)}
      />
      <span class="gap" />
      <FileButton label={tell("openBoard")} accept=".zip" choose={(files) => void choose(files)} />
      <button
        type="button"
        disabled={isEmpty || work !== undefined}
        onClick={() => void saveBoard(desk, voice)}
      >
        {tell("saveBoard")}
      </button>
      <button
        type="button"
        disabled={isEmpty || work !== undefined}
        onClick={() => setClearing(true)}
      >
        {tell("clearBoard")}
      </button>
      {isPasting ? <NamesDialog view={view} close={() => setPasting(false)} /> : null}
      {isClearing ? (
        <Confirm
          question={tell("clearAsk", {
            units: board.units.length,
            files: desk.store.contents.size,
          })}
          yes={tell("clearDo")}
          no={tell("cancel")}
          answer={(isYes) => {
            setClearing(false);
            if (isYes) void clearBoard(desk);
          }}
        />
      ) : null}
      {opening ? (
        <Confirm
          question={tell("openAsk", { name: opening.name, units: board.units.length })}
          yes={tell("openDo")}
          no={tell("cancel")}
          answer={(isYes) => {
            setOpening(undefined);
            if (isYes) open(opening);
          }}
        />
      ) : null}
    </div>
  );
}
