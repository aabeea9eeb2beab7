import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

type Props = {
  readonly title: string;
  /** What the button at the head says. */
  readonly closeLabel: string;
  readonly close: () => void;
  readonly look?: string;
  readonly children: ComponentChildren;
};

/** A window over the page, which the browser keeps the focus in; behind it, it goes back. */
export function Dialog({ title, closeLabel, close, look = "", children }: Props) {
  const id = useId();
  const place = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = place.current;
    dialog?.showModal();
    return () => {
      // Behind an open one nothing takes the focus.
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={place} class={`over-board ${look}`} aria-labelledby={id} onClose={close}>
      <div class="dialog-head">
        <h3 id={id}>{title}</h3>
        <button type="button" onClick={() => place.current?.close()}>
          {closeLabel}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
