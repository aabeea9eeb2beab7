import { useEffect, useId, useRef } from "preact/hooks";
import { useOnce } from "./use-once.ts";

type Props = {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: (isYes: boolean) => void;
};

/** Asks before something is done; Escape is a no, and so is the button that has the focus. */
export function Confirm({ question, yes, no, answer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const answerOnce = useOnce(answer);
  useEffect(() => dialog.current?.showModal(), []);
  const end = (isYes: boolean) => () => {
    // The focus goes back to where it was, which only closing sees to.
    dialog.current?.close();
    answerOnce(isYes);
  };
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={id}
      onCancel={end(false)}
      onClose={end(false)}
    >
      <p id={id}>{question}</p>
      <div class="buttons">
        <button type="button" onClick={end(false)}>
          {no}
        </button>
        <button type="button" onClick={end(true)}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
