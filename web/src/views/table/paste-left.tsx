import type { Say } from "../../messages/say.ts";
import type { PastedAt } from "./paste-into.ts";

type Props = {
  readonly say: Say;
  readonly pasted: PastedAt | undefined;
  readonly close: () => void;
};

/** So many texts are quoted; the rest is counted. */
const mostQuoted = 12;

/** What of a pasted block found no place; it stays until it was read. */
export function PasteLeft({ say, pasted, close }: Props) {
  const left = pasted?.left ?? [];
  if (left.length === 0) return null;
  const quoted = left.slice(0, mostQuoted).map((text) => say("quoted", { text }));
  const more = left.length > mostQuoted ? "…" : "";
  return (
    <section class="warning-box paste-left" aria-label={say("pasteLeftTitle")}>
      <p>{say("pastedLeft", { count: left.length, texts: quoted.join(say("comma")) + more })}</p>
      <button type="button" onClick={close}>
        {say("pasteLeftClose")}
      </button>
    </section>
  );
}
