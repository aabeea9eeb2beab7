import { useEffect, useRef } from "preact/hooks";
import { clockTime } from "../clock-time.ts";
import type { Say } from "../messages/say.ts";

type ReaderProps = { readonly say: Say; readonly takeOver: () => void };

/** Said in the window that must not write the draft, since another one does. */
export function ReaderBanner({ say, takeOver }: ReaderProps) {
  return (
    <div class="banner" role="status">
      <p>{say("readerBanner")}</p>
      <button type="button" onClick={takeOver}>
        {say("readerTakeOver")}
      </button>
    </div>
  );
}

type LookingProps = {
  readonly say: Say;
  readonly savedAt: string;
  /** Undefined where the draft is another window's to write. */
  readonly restore: (() => void) | undefined;
  readonly back: () => void;
};

/** Said as long as the page shows what the draft was before. */
export function LookingBanner({ say, savedAt, restore, back }: LookingProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [savedAt]);
  return (
    <div class="banner" role="status">
      <p>{say("lookingBanner", { time: clockTime(savedAt, "second") })}</p>
      <button type="button" ref={first} onClick={back}>
        {say("lookingBack")}
      </button>
      {restore ? (
        <button type="button" onClick={restore}>
          {say("lookingRestore")}
        </button>
      ) : null}
    </div>
  );
}
