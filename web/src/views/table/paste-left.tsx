import type { Say } from "../../messages/say.ts";

type Props = {
  readonly say: Say;
  /** What of a pasted block found no place, in a sentence. */
  readonly left: string | undefined;
  readonly close: () => void;
};

/** Stays until it was read: a line at the foot of the page would go away. */
export function PasteLeft({ say, left, close }: Props) {
  return left === undefined ? null : (
    <div class="warning-box paste-left">
      <p>{left}</p>
      <button type="button" onClick={close}>
        {say("settle")}
      </button>
    </div>
  );
}
