import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useOnce } from "../../views/use-once.ts";

type Props = {
  readonly title: string;
  /** What the button at the head says. */
  readonly closeLabel: string;
  readonly close: () => void;
  /** As large as the page. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
};

/** A window over the page, which the browser keeps the focus in; behind it, it goes back. */
export function Dialog({ title, closeLabel, close, isWhole = false, children }: Props) {
  const id = useId();
  const place = useRef<HTMLDialogElement>(null);
  const leave = useOnce(close);
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
    <dialog
      ref={place}
      class={isWhole ? "window whole" : "window"}
      aria-labelledby={id}
      onCancel={leave}
      onClose={leave}
    >
      <div class="dialog-head">
        <h3 id={id}>{title}</h3>
        <button type="button" onClick={leave}>
          {closeLabel}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
