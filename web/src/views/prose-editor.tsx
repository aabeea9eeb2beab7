import type { Desk } from "../desk.ts";
import { Outline } from "./outline.tsx";
import { ProseField } from "./prose-field.tsx";

type Props = {
  readonly desk: Desk;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly change: (text: string) => void;
};

/** A text of many paragraphs, with the headings that were recognised and the count of characters. */
export function ProseEditor({ desk, id, label, hint, text, change }: Props) {
  return (
    <div class="prose">
      <label class="label" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ProseField id={id} text={text} change={change} describedBy={`${id}-hint`} />
      <p class="counter">{desk.say("characters", { count: charactersIn(text) })}</p>
      <Outline say={desk.say} value={text} />
    </div>
  );
}

/** The number that a person would count: blanks are none. */
export function charactersIn(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}
