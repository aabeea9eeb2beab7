import { useEffect, useId, useRef } from "preact/hooks";

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
  useEffect(() => dialog.current?.showModal(), []);
  const close = (value: string) => () => dialog.current?.close(value);
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby={id}
      onClose={({ currentTarget }) => answer(currentTarget.returnValue === "yes")}
    >
      <p id={id}>{question}</p>
      <div class="buttons">
        <button type="button" onClick={close("no")}>
          {no}
        </button>
        <button type="button" onClick={close("yes")}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
