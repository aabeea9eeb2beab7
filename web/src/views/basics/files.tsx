import type { Desk } from "../../desk.ts";
import { FileButton } from "../file-button.tsx";

export type WaysIn = {
  readonly openNew: () => void;
  readonly openExample: () => void;
};

/** Ids of the inputs that ask for files: the first screen has buttons of its own for them. */
export const fileInputs = { open: "file-open", previous: "file-previous" };

/** Files that a report begins with. */
export function Files({ desk, openNew, openExample }: WaysIn & { readonly desk: Desk }) {
  const { say, loaded } = desk;
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={openNew}>
          {say("newReport")}
        </button>
        <button type="button" onClick={openExample}>
          {say("example")}
        </button>
        <FileButton label={say("open")} id={fileInputs.open} choose={desk.openFiles} />
      </div>
      <p class="hint">{say("openHint")}</p>
      <h3>{say("previous")}</h3>
      {loaded ? (
        <p>
          {say("previousIs", { year: loaded.year, name: loaded.name })}{" "}
          <button type="button" onClick={desk.dropPrevious}>
            {say("previousRemove")}
          </button>
        </p>
      ) : (
        <FileButton
          label={say("previousChoose")}
          id={fileInputs.previous}
          choose={([file]) => file && desk.openPrevious(file)}
        />
      )}
      <p class="hint">{say("previousHint")}</p>
    </>
  );
}
