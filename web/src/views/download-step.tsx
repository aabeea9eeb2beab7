import { useState } from "preact/hooks";
import { hasErrors } from "../../../src/messages/finding.ts";
import type { Desk } from "../desk.ts";
import { writeDraft } from "../draft/write-draft.ts";
import { failure } from "../messages/failure.ts";
import { count } from "../notes.ts";
import { saveFile } from "../save-file.ts";
import type { MakeOrder } from "../worker/tasks.ts";

const formats = ["docx", "pdf", "ofd", "html"] as const;

/** Makes the files, in the browser, with the code of the command line. */
export function DownloadStep({ desk }: { readonly desk: Desk }) {
  const { say, notes, draft } = desk;
  const [force, setForce] = useState(false);
  const [charts, setCharts] = useState(false);
  const [busy, setBusy] = useState(false);
  const errors = count(notes.notes, "error") + notes.blank.size;
  const make = async (format: MakeOrder["format"]) => {
    setBusy(true);
    desk.announce(say("downloadBusy", { format: format.toUpperCase() }));
    desk.announce(await makeFile(desk, { format, force, charts }));
    setBusy(false);
  };
  return (
    <>
      <p class="hint">{say("downloadHint")}</p>
      {errors > 0 ? (
        <div class="warning-box">
          <p>{say("downloadErrors", { count: errors })}</p>
          <Choice label={say("downloadForce")} isOn={force} change={setForce} />
        </div>
      ) : null}
      <Choice label={say("downloadCharts")} isOn={charts} change={setCharts} />
      <div class="buttons large">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            disabled={busy || (errors > 0 && !force)}
            onClick={() => make(format)}
          >
            {say("downloadFormat", { format: format.toUpperCase() })}
          </button>
        ))}
        <button
          type="button"
          onClick={() =>
            saveFile(writeDraft(draft), jsonName(draft.year, draft.agency), "application/json")
          }
        >
          {say("downloadJson")}
        </button>
      </div>
    </>
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

function jsonName(year: number, agency: string): string {
  return `${agency.replaceAll(/[/\\:*?"<>|]/g, "")}${year}.json`;
}

/** @returns what is to be said about it. */
async function makeFile(
  { printer, draft, previous, say }: Desk,
  wish: Pick<MakeOrder, "format" | "force" | "charts">,
): Promise<string> {
  try {
    const last = previous ? { previous: previous.text } : {};
    const text = writeDraft(draft);
    const made = await printer("make", { text, ...wish, ...last });
    if (made.type === "refused") {
      const refused = hasErrors(made.findings) ? made.findings.length : 0;
      return say("downloadRefused", { count: refused });
    }
    saveFile(made.bytes, made.fileName, made.mediaType);
    return say("downloadDone", { name: made.fileName });
  } catch (error) {
    return failure(error, say);
  }
}
