import { useState } from "preact/hooks";
import { usualFormats, wholeFormats } from "../../../src/messages/formats.ts";
import type { BatchFile } from "../batch.ts";
import { makeBatch } from "../batch.ts";
import type { Desk } from "../desk.ts";
import { failure } from "../messages/failure.ts";
import { saveFile } from "../save-file.ts";
import type { MakeOrder } from "../worker/tasks.ts";
import { FileButton } from "./file-button.tsx";

type Props = {
  readonly desk: Desk;
  readonly files: readonly BatchFile[];
  readonly openInForm: (file: BatchFile) => void;
};

/** Several reports at once: what each is worth, and all their files in one archive. */
export function BatchStep({ desk, files, openInForm }: Props) {
  const { say } = desk;
  const [wanted, setWanted] = useState<readonly MakeOrder["format"][]>(usualFormats);
  const [busy, setBusy] = useState(false);
  const ready = files.filter(({ state }) => state === "ok");
  const make = async () => {
    setBusy(true);
    desk.announce(await makeArchive(desk, files, wanted));
    setBusy(false);
  };
  return (
    <>
      <p class="hint">{say("batchHint")}</p>
      <div class="toolbar">
        <FileButton label={say("batchFiles")} choose={desk.openFiles} />
        <fieldset>
          <legend class="unseen">{say("batchFormats")}</legend>
          {wholeFormats.map((format) => (
            <label key={format} class="choice">
              <input
                type="checkbox"
                checked={wanted.includes(format)}
                onChange={({ currentTarget: { checked } }) =>
                  setWanted(
                    wholeFormats.filter((one) => (one === format ? checked : wanted.includes(one))),
                  )
                }
              />{" "}
              {format.toUpperCase()}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          disabled={busy || ready.length === 0 || wanted.length === 0}
          onClick={make}
        >
          {say("batchMake")}
        </button>
      </div>
      {files.length === 0 ? null : <BatchTable desk={desk} files={files} openInForm={openInForm} />}
    </>
  );
}

/** @returns what is to be said about it. */
async function makeArchive(
  { say, printer, language, announce }: Desk,
  files: readonly BatchFile[],
  wanted: readonly MakeOrder["format"][],
): Promise<string> {
  const tell = (done: number, all: number) => announce(say("batchBusy", { done, all }));
  try {
    saveFile(
      await makeBatch(files, { wanted, printer, language, tell }),
      say("batchName"),
      "application/zip",
    );
    return say("batchDone", { count: files.filter(({ state }) => state === "ok").length });
  } catch (error) {
    return failure(error, say);
  }
}

function BatchTable({ desk, files, openInForm }: Props) {
  const { say } = desk;
  const states = {
    ok: say("batchOk"),
    bad: say("batchBad"),
    asked: say("batchAsked"),
    unreadable: say("batchUnreadable"),
  };
  return (
    <table class="plain batch">
      <thead>
        <tr>
          <th scope="col">{say("batchFile")}</th>
          <th scope="col">{say("agency")}</th>
          <th scope="col">{say("year")}</th>
          <th scope="col">{say("error")}</th>
          <th scope="col">{say("warning")}</th>
          <th scope="col">{say("batchState")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.name} class={file.state}>
            <th scope="row">{file.name}</th>
            <td>{file.agency}</td>
            <td>{file.year}</td>
            <td>{file.errors}</td>
            <td>{file.warnings}</td>
            <td>{states[file.state]}</td>
            <td>
              {file.state === "unreadable" ? null : (
                <button type="button" onClick={() => openInForm(file)}>
                  {say("batchOpen")}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
