import { clockTime } from "../../clock-time.ts";
import type { Desk } from "../../desk.ts";
import type { KeptDraft } from "../../draft/kept/kept-drafts.ts";

type Props = {
  readonly desk: Desk;
  readonly drafts: readonly KeptDraft[];
  readonly open: (id: string) => Promise<void>;
  readonly remove: (id: string) => void;
};

/** The drafts on this machine, to be opened or deleted. */
export function DraftList({ desk: { say, draft: current }, drafts, open, remove }: Props) {
  return (
    <ul class="drafts">
      {drafts.map(({ draft, savedAt }) => {
        const isCurrent = draft.id === current.id;
        return (
          <li key={draft.id}>
            <span>
              {draft.year} {draft.agency || say("unnamed")}
              <small>
                {isCurrent ? say("draftCurrent") : say("savedAt", { time: clockTime(savedAt) })}
              </small>
            </span>
            {isCurrent ? null : (
              <button type="button" onClick={() => void open(draft.id)}>
                {say("draftOpen")}
              </button>
            )}
            <button type="button" onClick={() => remove(draft.id)}>
              {say("draftDelete")}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
