import type { ComponentChildren } from "preact";

type Props = {
  /** Of the control inside. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
};

/** A control with its name above and what is to be known of it below. */
export function Field({ id, label, hint, children }: Props) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children}
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}
