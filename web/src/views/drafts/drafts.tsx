import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import type { EarlierState } from "../../draft/state.ts";
import type { Keeping } from "../../hooks/use-keeping.ts";
import { Confirm } from "../confirm.tsx";
import { Bin } from "./bin.tsx";
import { DraftList } from "./draft-list.tsx";
import { Earlier } from "./earlier.tsx";
import { useBin } from "./use-bin.ts";

type Props = {
  readonly desk: Desk;
  readonly keeping: Keeping;
  readonly openNew: () => void;
  /** Shows what the draft was before. */
  readonly lookAt: (state: EarlierState) => void;
};

/** What this machine keeps: the drafts, the deleted ones, and what the open one was before. */
export function Drafts({ desk, keeping, openNew, lookAt }: Props) {
  const { say } = desk;
  const { isKept, drafts } = keeping;
  const bin = useBin({ desk, keeping, openNew });
  const [asked, ask] = useState<readonly string[]>([]);
  useEffect(() => void keeping.look(), []);
  const answer = (isYes: boolean) => {
    ask([]);
    if (isYes) void bin.remove(asked);
  };
  const [only] = drafts.filter(({ draft }) => asked.includes(draft.id));
  return (
    <section aria-label={say("drafts")}>
      <h3>{say("drafts")}</h3>
      <p class="hint">{isKept ? say("draftsHint") : say("draftsFull")}</p>
      {drafts.length === 0 ? <p class="quiet">{say("draftsNone")}</p> : null}
      <DraftList desk={desk} drafts={drafts} open={keeping.open} remove={(id) => ask([id])} />
      {drafts.length > 1 ? (
        <button type="button" onClick={() => ask(drafts.map(({ draft }) => draft.id))}>
          {say("draftDeleteAll")}
        </button>
      ) : null}
      {bin.deleted.length > 0 ? (
        <Deleted key={bin.deleted.join()} desk={desk} count={bin.deleted.length} undo={bin.undo} />
      ) : null}
      <Bin desk={desk} bin={bin} />
      <Earlier desk={desk} lookAt={lookAt} />
      {asked.length > 0 ? (
        <Confirm
          question={
            asked.length === 1
              ? say("draftAsk", { name: only?.draft.agency || say("unnamed") })
              : say("draftAskAll", { count: asked.length })
          }
          yes={say("draftDelete")}
          no={say("cancel")}
          answer={answer}
        />
      ) : null}
    </section>
  );
}

type DeletedProps = {
  readonly desk: Desk;
  readonly count: number;
  readonly undo: () => Promise<void>;
};

/** Told where the draft was, with the way back; it has the focus, since the button pressed is gone. */
function Deleted({ desk: { say }, count, undo }: DeletedProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="info-box">
      {say("draftDeleted", { count })}{" "}
      <button type="button" ref={button} onClick={() => void undo()}>
        {say("draftUndo")}
      </button>
    </p>
  );
}
