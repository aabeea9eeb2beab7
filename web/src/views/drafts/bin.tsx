import { useState } from "preact/hooks";
import { clockTime } from "../../clock-time.ts";
import type { Desk } from "../../desk.ts";
import { binDays } from "../../draft/kept/bin.ts";
import { Confirm } from "../confirm.tsx";
import type { BinDesk } from "./use-bin.ts";

type Props = { readonly desk: Desk; readonly bin: BinDesk };

/** The deleted drafts, which may be had back for some days. */
export function Bin({ desk: { say }, bin }: Props) {
  const [asked, ask] = useState<readonly string[]>([]);
  const { binned } = bin;
  if (binned.length === 0) return null;
  return (
    <details>
      <summary>{say("bin", { count: binned.length })}</summary>
      <p class="hint">{say("binHint", { days: binDays })}</p>
      <ul class="drafts">
        {binned.map(({ kept: { draft }, deletedAt }) => (
          <li key={draft.id}>
            <span>
              {draft.year} {draft.agency || say("unnamed")}
              <small>{say("deletedAt", { time: clockTime(deletedAt) })}</small>
            </span>
            <button type="button" onClick={() => void bin.restore([draft.id])}>
              {say("binRestore")}
            </button>
            <button type="button" onClick={() => ask([draft.id])}>
              {say("binDrop")}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => ask(binned.map(({ kept }) => kept.draft.id))}>
        {say("binEmpty")}
      </button>
      {asked.length > 0 ? (
        <Confirm
          question={say("binAsk", { count: asked.length })}
          yes={say("binDrop")}
          no={say("cancel")}
          answer={(isYes) => {
            ask([]);
            if (isYes) void bin.dropForGood(asked);
          }}
        />
      ) : null}
    </details>
  );
}
