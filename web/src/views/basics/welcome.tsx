import type { Say } from "../../messages/say.ts";
import { fileInputs } from "./files.tsx";

type Props = { readonly say: Say; readonly begin: () => void };

/** The three ways to begin a report, before anything of it is there. */
export function Welcome({ say, begin }: Props) {
  const blank = () => {
    begin();
    document.getElementById("agency")?.focus();
  };
  const ask = (input: string) => () => document.getElementById(input)?.click();
  const ways = [
    { key: "new", label: say("wayNew"), hint: say("wayNewHint"), go: blank },
    {
      key: "previous",
      label: say("wayPrevious"),
      hint: say("wayPreviousHint"),
      go: ask(fileInputs.previous),
    },
    { key: "form", label: say("wayForm"), hint: say("wayFormHint"), go: ask(fileInputs.open) },
  ];
  return (
    <section class="welcome" aria-label={say("welcome")}>
      <h3>{say("welcome")}</h3>
      <ul>
        {ways.map(({ key, label, hint, go }) => (
          <li key={key}>
            <button type="button" aria-describedby={`way-${key}`} onClick={go}>
              {label}
            </button>
            <p class="hint" id={`way-${key}`}>
              {hint}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
