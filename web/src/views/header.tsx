import type { Language } from "../../../src/messages/sentences.ts";
import { countsSentence } from "../counts.ts";
import type { Desk } from "../desk.ts";
import { isEmpty } from "../draft/draft.ts";
import type { State } from "../draft/state.ts";
import type { Shortcuts } from "../hooks/use-shortcuts.ts";

type Props = Shortcuts & {
  readonly desk: Desk;
  readonly state: State;
  readonly setLanguage: (language: Language) => void;
};

/** Name, counts of what was found, and what can be done from anywhere. */
export function Header({ desk, state, nextProblem, undo, redo, setLanguage }: Props) {
  const { say, notes, draft, language } = desk;
  const isQuiet = isEmpty(draft) && notes.notes.length + notes.blank.size === 0;
  return (
    <header>
      <a class="skip" href="#main">
        {say("skip")}
      </a>
      <h1>
        {say("program")}
        <small>{draft.agency ? `${draft.agency} · ${draft.year}` : say("tagline")}</small>
      </h1>
      <div class="tools">
        <span class="counts">{isQuiet ? "" : countsSentence(notes, say)}</span>
        <button type="button" onClick={nextProblem}>
          {say("nextProblem")}
        </button>
        <button type="button" disabled={desk.isLocked || state.past.length === 0} onClick={undo}>
          {say("undo")}
        </button>
        <button type="button" disabled={desk.isLocked || state.future.length === 0} onClick={redo}>
          {say("redo")}
        </button>
        <button
          type="button"
          lang={language === "en" ? "zh-CN" : "en"}
          onClick={() => setLanguage(language === "en" ? "zh-CN" : "en")}
        >
          {say("language")}
        </button>
      </div>
    </header>
  );
}
