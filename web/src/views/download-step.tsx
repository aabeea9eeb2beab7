import { useState } from "preact/hooks";
import { wholeFormats } from "../../../src/messages/formats.ts";
import { countsSentence, errorCount } from "../counts.ts";
import type { Desk } from "../desk.ts";
import {
  checkSheetOf,
  type Download,
  documentOf,
  everythingOf,
  formOf,
  jsonOf,
} from "../downloads.ts";
import { failure } from "../messages/failure.ts";
import { groupNotes } from "../notes.ts";
import { saveFile } from "../save-file.ts";
import { BlankCells } from "./blank-cells.tsx";
import { NoteList } from "./note-list.tsx";

/** Makes the files, in the browser, with the code of the command line. */
export function DownloadStep({ desk }: { readonly desk: Desk }) {
  const { say, notes } = desk;
  const [force, setForce] = useState(false);
  const [charts, setCharts] = useState(false);
  const [busy, setBusy] = useState(false);
  const hasErrors = errorCount(notes) > 0;
  const isRefused = busy || (hasErrors && !force);
  const take = async (name: string, make: () => Promise<Download>) => {
    setBusy(true);
    desk.announce(say("downloadBusy", { format: name }));
    desk.announce(await save(make, desk));
    setBusy(false);
  };
  const json = jsonOf(desk);
  const wish = { force, charts };
  return (
    <>
      <p class="hint">{say("downloadHint")}</p>
      {hasErrors ? (
        <div class="warning-box">
          <p>{say("downloadErrors", { counts: countsSentence(notes, say) })}</p>
          <Choice label={say("downloadForce")} isOn={force} change={setForce} />
        </div>
      ) : null}
      <Choice label={say("downloadCharts")} isOn={charts} change={setCharts} />
      <div class="buttons large">
        {wholeFormats.map((format) => (
          <button
            key={format}
            type="button"
            disabled={isRefused}
            onClick={() => take(format.toUpperCase(), () => documentOf(desk, { ...wish, format }))}
          >
            {say("downloadFormat", { format: format.toUpperCase() })}
          </button>
        ))}
        <button
          type="button"
          disabled={isRefused}
          onClick={() => take(say("everything"), () => everythingOf(desk, wish))}
        >
          {say("downloadAll")}
        </button>
      </div>
      <h3>{say("downloadOthers")}</h3>
      <div class="buttons">
        <button
          type="button"
          onClick={() => saveFile(json.file.bytes, json.file.name, json.mediaType)}
        >
          {say("downloadJson")}
        </button>
        <button type="button" disabled={busy} onClick={() => take(say("form"), () => formOf(desk))}>
          {say("downloadForm")}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => take(say("checkSheet"), () => checkSheetOf(desk, [json.file]))}
        >
          {say("downloadSheet")}
        </button>
      </div>
      {hasErrors ? <Errors desk={desk} /> : null}
    </>
  );
}

/** What stands in the way, each line leading to its place. */
function Errors({ desk }: { readonly desk: Desk }) {
  const errors = desk.notes.notes.filter(({ severity }) => severity === "error");
  return (
    <section aria-label={desk.say("downloadPlaces")}>
      <h3>{desk.say("downloadPlaces")}</h3>
      <BlankCells desk={desk} />
      {errors.length > 0 ? <NoteList desk={desk} notes={groupNotes(errors, desk)} /> : null}
    </section>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
};

function Choice({ label, isOn, change }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />{" "}
      {label}
    </label>
  );
}

/** @returns what is to be said about it. */
async function save(make: () => Promise<Download>, { say }: Desk): Promise<string> {
  try {
    const made = await make();
    if ("refused" in made) return made.refused;
    const { file, mediaType, remark = "" } = made;
    saveFile(file.bytes, file.name, mediaType);
    return say("downloadDone", { name: file.name }) + remark;
  } catch (error) {
    return failure(error, say);
  }
}
