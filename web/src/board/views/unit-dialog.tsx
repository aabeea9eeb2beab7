import { useState } from "preact/hooks";
import { HtmlView } from "../../views/preview/html-view.tsx";
import { type BoardUnit, currentOf, isReturnable, stateOf } from "../board.ts";
import { changeVersions } from "../edit-board.ts";
import { returnUnits } from "../outputs.ts";
import { ChangesPart } from "./changes-part.tsx";
import { Dialog } from "./dialog.tsx";
import { FilesPart } from "./files-part.tsx";
import { FindingsPart, goToCell } from "./findings-part.tsx";
import { useDetail, useUnitDesk } from "./unit-desk.ts";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly unit: BoardUnit; readonly close: () => void };

const parts = ["findings", "preview", "changes", "files"] as const;

type Part = (typeof parts)[number];

/** All about a unit: what was found in its report and where, how it prints, what came when. */
export function UnitDialog({ view, unit, close }: Props) {
  const { tell } = view;
  const [part, setPart] = useState<Part>("findings");
  const version = currentOf(unit);
  const detail = useDetail(view, version);
  const go = (_: string, target?: string) => {
    if (!goToCell(target)) setPart("preview");
  };
  const desk = useUnitDesk(view, { version, detail, go });
  return (
    <Dialog title={unit.name} closeLabel={tell("close")} close={close} isWhole>
      <div class="toolbar">
        <span class={`state ${stateOf(unit)}`}>{tell(stateOf(unit))}</span>
        <fieldset class="parts">
          <legend class="unseen">{tell("parts")}</legend>
          {parts.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === part}
              onClick={() => setPart(one)}
            >
              {tell(one)}
            </button>
          ))}
        </fieldset>
        <span class="gap" />
        <Actions view={view} unit={unit} text={detail?.text} close={close} />
      </div>
      {part === "files" ? <FilesPart view={view} unit={unit} close={close} /> : null}
      {part === "files" ? null : <Told view={view} unit={unit} />}
      {part === "findings" && detail ? (
        <FindingsPart view={view} desk={desk} detail={detail} />
      ) : null}
      {part === "preview" && desk ? <HtmlView desk={desk} /> : null}
      {part === "changes" && detail ? <ChangesPart tell={tell} changes={detail.changes} /> : null}
    </Dialog>
  );
}

/** Why there is nothing to be looked at. */
function Told({ view: { tell }, unit }: Pick<Props, "view" | "unit">) {
  const version = currentOf(unit);
  if (!version) return <p class="quiet">{tell("unitMissing")}</p>;
  const { refused: reason, file } = version;
  return reason === undefined ? null : <p>{tell("unitRefused", { file, reason })}</p>;
}

type ActionsProps = Props & { readonly text: string | undefined };

function Actions({ view, unit, text, close }: ActionsProps) {
  const { tell, board: desk, voice } = view;
  const version = currentOf(unit);
  if (!version || text === undefined) return null;
  const takeBack = () =>
    desk.change((now) => changeVersions(now, new Map([[version.id, { returned: undefined }]])));
  const open = () => {
    const remarks = desk.store.contents.get(version.id)?.remarks ?? [];
    view.openInForm({ text, remarks });
  };
  return (
    <>
      {isReturnable(unit) ? (
        <button type="button" onClick={() => void returnUnits(desk, [unit], voice)}>
          {tell("returnOne")}
        </button>
      ) : null}
      {version.returned ? (
        <button type="button" onClick={takeBack}>
          {tell("returnUndo")}
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => {
          close();
          open();
        }}
      >
        {tell("openForm")}
      </button>
    </>
  );
}
