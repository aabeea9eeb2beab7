import { useEffect, useState } from "preact/hooks";
import { clockTime } from "../../clock-time.ts";
import type { Desk } from "../../desk.ts";
import { stateAt, statesOf } from "../../draft/kept/earlier-states.ts";
import { bounds, type StateFacts } from "../../draft/kept/thin-out.ts";
import type { EarlierState } from "../../draft/state.ts";

type Props = { readonly desk: Desk; readonly lookAt: (state: EarlierState) => void };

/** What the open draft was before its last saves, to be looked at and had back. */
export function Earlier({ desk, lookAt }: Props) {
  const { say, draft } = desk;
  const [isOpen, setOpen] = useState(false);
  const [states, setStates] = useState<readonly StateFacts[]>([]);
  useEffect(() => {
    if (isOpen) void statesOf(draft.id).then(setStates);
  }, [isOpen, draft]);
  const look = async (facts: StateFacts) => {
    const then = await stateAt(draft.id, facts);
    if (then) lookAt({ draft: then, savedAt: facts.savedAt });
  };
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("earlier")}</summary>
      <p class="hint">
        {say("earlierHint", {
          newest: bounds.newest,
          minutes: bounds.everyMinutes,
          most: bounds.most,
          size: bounds.size / 1_000_000,
        })}
      </p>
      {isOpen && states.length === 0 ? <p class="quiet">{say("earlierNone")}</p> : null}
      <ul class="drafts earlier">
        {states.map((state) => (
          <li key={state.savedAt}>
            <span>
              {clockTime(state.savedAt, "second")}
              <small>{say("earlierFacts", { cells: state.cells, count: state.characters })}</small>
            </span>
            <button type="button" onClick={() => void look(state)}>
              {say("earlierLook")}
              <span class="unseen">：{clockTime(state.savedAt, "second")}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
