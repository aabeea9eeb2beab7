import { useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { Desk } from "./desk.ts";
import { editionOf, emptyDraft } from "./draft/draft.ts";
import type { KeptDraft } from "./draft/kept-drafts.ts";
import { newId } from "./draft/new-id.ts";
import { openState, reduce, type State } from "./draft/state.ts";
import { reportingYear } from "./draft/years.ts";
import { useDrops } from "./hooks/use-drops.ts";
import { useFiles } from "./hooks/use-files.ts";
import { useKeeping } from "./hooks/use-keeping.ts";
import { useLanguage } from "./hooks/use-language.ts";
import { useNotes } from "./hooks/use-notes.ts";
import { usePrinting } from "./hooks/use-printing.ts";
import { useSheets } from "./hooks/use-sheets.ts";
import { useShortcuts } from "./hooks/use-shortcuts.ts";
import { useStatus } from "./hooks/use-status.ts";
import { useStep } from "./hooks/use-step.ts";
import { speaker } from "./messages/say.ts";
import { nextProblem } from "./next-problem.ts";
import { Header } from "./views/header.tsx";
import { StepView } from "./views/step-view.tsx";
import { Steps, stepsOf } from "./views/steps.tsx";
import type { Ask } from "./worker/ask.ts";

type Props = {
  readonly checker: Ask;
  readonly printer: Ask;
  /** What was filled in last on this machine. */
  readonly last: KeptDraft | undefined;
};

/** The whole page. */
export function App({ checker, printer, last }: Props) {
  const [state, dispatch] = useReducer(reduce, last, firstState);
  const { draft, previous } = state;
  const [language, setLanguage] = useLanguage();
  const [status, announce] = useStatus();
  const [step, go] = useStep();
  const say = useMemo(() => speaker(language), [language]);
  const found = useNotes(state, checker, { say, language });
  const files = useFiles({ draft, step, checker, say, language, dispatch, go, announce });
  const keeping = useKeeping(state);
  const sheets = useSheets(printer, draft, step === "preview");
  const print = usePrinting({ draft, sheets, say, announce });
  const [wanted, setWanted] = useState<string>();
  const desk: Desk = {
    draft,
    edition: editionOf(draft),
    previous,
    ...found,
    say,
    language,
    checker,
    printer,
    edit: (change, place) =>
      dispatch({ type: "edit", change, ...(place === undefined ? {} : { step: place }) }),
    go: (...place) => {
      setWanted(undefined);
      go(...place);
    },
    showOnPage: ({ id }) => {
      setWanted(id);
      go("preview");
    },
    announce,
    openFiles: files.openFiles,
    openPrevious: files.openPrevious,
    dropPrevious: () => dispatch({ type: "previous", previous: undefined }),
  };
  const shortcuts = {
    nextProblem: () => nextProblem(desk),
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
  };
  useShortcuts(shortcuts);
  const isDragging = useDrops(files.openFiles);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${draft.agency}${draft.year} · ${say("program")}`;
  }, [language, draft.agency, draft.year]);

  const steps = stepsOf(desk);
  const current = steps.find(({ key }) => key === step) ?? { key: "basics", label: say("basics") };
  return (
    <>
      <Header desk={desk} state={state} {...shortcuts} setLanguage={setLanguage} />
      <div class="columns">
        <Steps desk={desk} steps={steps} current={current.key} />
        <main id="main" tabIndex={-1}>
          <h2>{current.label}</h2>
          <StepView
            desk={desk}
            step={current.key}
            files={files}
            keeping={keeping}
            preview={{ sheets, print, wanted }}
          />
        </main>
      </div>
      <p class="status" role="status">
        {status}
      </p>
      {isDragging ? <div class="drop-here">{say("dropHere")}</div> : null}
    </>
  );
}

/** An empty report where nothing was filled in before. */
function firstState(last: KeptDraft | undefined): State {
  if (last) return openState(last.draft, last.previous);
  return openState(emptyDraft(newId(), reportingYear(new Date())));
}
