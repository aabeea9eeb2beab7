import { useState } from "preact/hooks";
import { shortTime } from "../../clock-time.ts";
import { saveFile } from "../../save-file.ts";
import { Confirm } from "../../views/confirm.tsx";
import type { BoardUnit, Version } from "../board.ts";
import { judgeAll } from "../board-desk.ts";
import { assignVersion, makeCurrent, withoutUnit, withoutVersion } from "../edit-board.ts";
import { holdBesideLastYear } from "../hold-all.ts";
import { dropUnused } from "../save-board.ts";
import { UnitSelect } from "./loose-list.tsx";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly unit: BoardUnit; readonly close: () => void };

/** Every file that came from a unit, the last one first. */
export function FilesPart({ view, unit, close }: Props) {
  const { tell, board: desk } = view;
  const [isRemoving, setRemoving] = useState(false);
  const remove = () => {
    close();
    desk.change((board) => withoutUnit(board, unit.id));
    after(view);
  };
  return (
    <>
      <ul class="versions">
        {unit.versions.toReversed().map((version, index) => (
          <VersionLine
            key={version.id}
            view={view}
            unit={unit}
            version={version}
            isCurrent={index === 0}
          />
        ))}
      </ul>
      <button type="button" class="danger" onClick={() => setRemoving(true)}>
        {tell("removeUnit")}
      </button>
      {isRemoving ? (
        <Confirm
          question={tell("removeAsk", { unit: unit.name, files: unit.versions.length })}
          yes={tell("removeDo")}
          no={tell("cancel")}
          answer={(isYes) => {
            setRemoving(false);
            if (isYes) remove();
          }}
        />
      ) : null}
    </>
  );
}

type LineProps = Omit<Props, "close"> & {
  readonly version: Version;
  readonly isCurrent: boolean;
};

function VersionLine({ view, unit, version, isCurrent }: LineProps) {
  const { tell, board: desk } = view;
  const { file, id } = version;
  const take = async () => {
    const original = desk.store.contents.get(id)?.original;
    if (original) saveFile(new Uint8Array(await original.arrayBuffer()), file, original.type);
  };
  const use = () => {
    desk.change((board) => makeCurrent(board, unit.id, id));
    after(view);
  };
  const give = (unitId: string) => {
    desk.change((board) => assignVersion(board, { version, unitId, newId: desk.newId }));
    after(view);
  };
  const drop = () => {
    desk.change((board) => withoutVersion(board, id));
    after(view);
  };
  return (
    <li>
      <div>
        <strong>{file}</strong>{" "}
        {isCurrent ? <span class="state passed">{tell("fileNow")}</span> : null}
        <small>{historyOf(version, view).join(" · ")}</small>
      </div>
      <div class="buttons">
        {isCurrent ? null : (
          <button type="button" aria-label={tell("fileUseOf", { file })} onClick={use}>
            {tell("fileUse")}
          </button>
        )}
        <button type="button" aria-label={tell("fileTakeOf", { file })} onClick={() => void take()}>
          {tell("fileTake")}
        </button>
        <UnitSelect
          label={tell("fileMoveOf", { file })}
          first={tell("fileMove")}
          board={othersOf(view, unit)}
          choose={give}
        />
        <button type="button" aria-label={tell("fileDropOf", { file })} onClick={drop}>
          {tell("fileDrop")}
        </button>
      </div>
    </li>
  );
}

function othersOf({ board: { store } }: View, { id }: BoardUnit) {
  const { board } = store.state();
  return { ...board, units: board.units.filter((unit) => unit.id !== id) };
}

function historyOf({ receivedAt, returned, refused }: Version, { tell }: View): string[] {
  const { at = "", deadline = "" } = returned ?? {};
  const time = shortTime(at);
  return [
    tell("fileReceived", { time: shortTime(receivedAt) }),
    ...(refused === undefined ? [] : [tell("refused")]),
    ...(returned === undefined
      ? []
      : [
          deadline === ""
            ? tell("fileReturned", { time })
            : tell("fileReturnedBy", { time, deadline }),
        ]),
  ];
}

/** Other files count now: the others are judged beside them. */
function after({ board: desk }: View): void {
  void desk.inTurn(async () => {
    await dropUnused(desk);
    await holdBesideLastYear(desk);
    await judgeAll(desk);
  });
}
