import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";
import { clockTime } from "./clock-time.ts";
import type { Desk } from "./desk.ts";
import { editionOf, emptyDraft } from "./draft/draft.ts";
import type { KeptDraft } from "./draft/kept/kept-drafts.ts";
import { isOfLastYear } from "./draft/last-year/last-year.ts";
import { reportedYears, reportingYear } from "./draft/last-year/years.ts";
import { newId } from "./draft/new-id.ts";
import { type Action, type EarlierState, openState, reduce, type State } from "./draft/state.ts";
import { useAsked } from "./hooks/use-asked.ts";
import { useCleanPaste } from "./hooks/use-clean-paste.ts";
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
import { later } from "./views/later.tsx";
import { NextStep } from "./views/next-step.tsx";
import { StepView } from "./views/step-view.tsx";
import { Steps, stepsOf } from "./views/steps.tsx";
import type { Ask } from "./worker/ask.ts";

type Props = {
  readonly checker: Ask;
  readonly printer: Ask;
  /** What was filled in last on this machine. */
  readonly last: KeptDraft | undefined;
};

const LookingBanner = later(async () => (await import("./views/banner.tsx")).LookingBanner);
const ReaderBanner = later(async () => (await import("./views/banner.tsx")).ReaderBanner);

/** The whole page. */
export function App({ checker, printer, last }: Props) {
  const [kept, dispatch] = useReducer(reduce, last, firstState);
  const [looked, lookAt] = useState<EarlierState>();
  const [language, setLanguage] = useLanguage();
  const [status, announce] = useStatus();
  const [step, go] = useStep();
  const say = useMemo(() => speaker(language), [language]);
  const keeping = useKeeping(kept, last, dispatch);
  const state = shownState(kept, looked);
  const isLooking = state !== kept;
  const isLocked = isLooking || keeping.isReader;
  const act = (action: Action) => {
    if (!isLocked || action.type === "open") dispatch(action);
    else announce(say(isLooking ? "lookingLocked" : "readerBanner"));
  };
  const { draft, previous } = state;
  const found = useNotes(state, checker, { say, language });
  const { told, ask } = useAsked(draft, step, found.notes);
  const years = reportedYears(new Date());
  const around = { draft, step, years, checker, say, language, dispatch: act, go, announce };
  const files = useFiles(around);
  const stepOfPaste = useCleanPaste({ say, announce });
  const sheets = useSheets(printer, draft, step === "preview");
  const print = usePrinting({ draft, sheets, isShown: !isBesideDraft(step), say, announce });
  const [wanted, setWanted] = useState<string>();
  const desk: Desk = {
    draft,
    edition: editionOf(draft),
    previous: previous && isOfLastYear(previous, draft) ? previous : undefined,
    loaded: previous,
    isLocked,
    ...found,
    notes: told,
    blank: found.notes.blank,
    say,
    language,
    checker,
    printer,
    edit: (change, place) => {
      const step = stepOfPaste() ?? place;
      act({ type: "edit", change, ...(step === undefined ? {} : { step }) });
    },
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
    dropPrevious: () => act({ type: "previous", previous: undefined }),
  };
  const shortcuts = {
    nextProblem: () => {
      ask();
      nextProblem({ ...desk, notes: found.notes });
    },
    undo: () => act({ type: "undo" }),
    redo: () => act({ type: "redo" }),
  };
  useShortcuts(shortcuts);
  const isDragging = useDrops(files.openFiles);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${draft.agency}${draft.year} · ${say("program")}`;
  }, [language, draft.agency, draft.year]);

  const back = () => lookAt(undefined);
  useEffect(back, [kept.draft.id]);
  const restore = ({ draft: one, savedAt }: EarlierState) => {
    dispatch({ type: "edit", change: () => one });
    back();
    announce(say("lookingRestored", { time: clockTime(savedAt, "second") }));
  };
  const steps = stepsOf(desk);
  const current = steps.find(({ key }) => key === step) ?? { key: "basics", label: say("basics") };
  return (
    <>
      <Header desk={desk} state={state} {...shortcuts} setLanguage={setLanguage} />
      {keeping.isReader ? <ReaderBanner say={say} takeOver={keeping.takeOver} /> : null}
      {looked && isLooking ? (
        <LookingBanner
          say={say}
          savedAt={looked.savedAt}
          restore={keeping.isReader ? undefined : () => restore(looked)}
          back={back}
        />
      ) : null}
      <div class="columns">
        <Steps desk={desk} steps={steps} current={current.key} />
        <main id="main" tabIndex={-1}>
          <h2>{current.label}</h2>
          <StepView
            desk={desk}
            step={current.key}
            files={files}
            keeping={keeping}
            years={years}
            lookAt={lookAt}
            preview={{ sheets, print, wanted }}
          />
          <NextStep desk={desk} steps={steps} current={current.key} />
        </main>
      </div>
      <p class="status" role="status">
        {status}
      </p>
      {isDragging ? <div class="drop-here">{say("dropHere")}</div> : null}
    </>
  );
}

/** The draft as it is, or as it was while a person looks at that; there is no way back in that. */
function shownState(kept: State, looked: EarlierState | undefined): State {
  if (looked?.draft.id !== kept.draft.id) return kept;
  return { ...kept, draft: looked.draft, past: [], future: [] };
}

/** Many reports at once; the draft of the form is none of them. */
function isBesideDraft(step: string): boolean {
  return step === "batch" || step === "board";
}

/** An empty report where nothing was filled in before. */
function firstState(last: KeptDraft | undefined): State {
  if (last) return openState(last.draft, last.previous);
  return openState(emptyDraft(newId(), reportingYear(new Date())));
}
