import type { BoardSay } from "../../messages/board/say-board.ts";
import { Dialog } from "./dialog.tsx";

type Props = {
  readonly tell: BoardSay;
  readonly title: string;
  readonly question: string;
  readonly action: string;
  readonly act: () => void;
  readonly close: () => void;
};

/** Asks before something is lost. */
export function Confirm({ tell, title, question, action, act, close }: Props) {
  return (
    <Dialog title={title} closeLabel={tell("cancel")} close={close} look="question">
      <p>{question}</p>
      <div class="buttons">
        <button
          type="button"
          class="danger"
          onClick={() => {
            close();
            act();
          }}
        >
          {action}
        </button>
      </div>
    </Dialog>
  );
}
