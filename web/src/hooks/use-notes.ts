import { useMemo } from "preact/hooks";
import type { Language } from "../../../src/messages/sentences.ts";
import type { Suggestion } from "../../../src/messages/suggestion.ts";
import { parse } from "../batch.ts";
import { editionOf } from "../draft/draft.ts";
import type { State } from "../draft/state.ts";
import { reportOf } from "../draft/write-draft.ts";
import type { Say } from "../messages/say.ts";
import { missingAgency, withStandIn } from "../missing-agency.ts";
import { type Notes, notesOfRemarks, sortFindings } from "../notes.ts";
import { isQuick, quickCheck, readPrevious } from "../quick-check.ts";
import { notesOfUnread } from "../unread-notes.ts";
import type { Ask } from "../worker/ask.ts";
import { useChecks } from "./use-checks.ts";

type Found = { readonly notes: Notes; readonly suggestions: readonly Suggestion[] };

type Voice = { readonly say: Say; readonly language: Language };

/** Everything that is wrong with the report: sums at once, the rest as soon as the worker knows. */
export function useNotes(
  { draft, previous }: State,
  checker: Ask,
  { say, language }: Voice,
): Found {
  const edition = editionOf(draft);
  const named = useMemo(() => withStandIn(draft), [draft]);
  const checked = useChecks(checker, named, previous?.text);
  const before = useMemo(() => previous && readPrevious(parse(previous.text)), [previous]);
  const quick = useMemo(
    () => quickCheck(reportOf(named, edition), edition, before),
    [draft, before],
  );
  const sorted = useMemo(() => {
    const others = checked.findings.filter(({ rule }) => !isQuick(rule, edition));
    return sortFindings([...quick, ...others], draft, edition, language);
  }, [quick, checked, language]);
  const remarks = useMemo(
    () => notesOfRemarks({ draft, edition, blank: sorted.blank }, { say, language }),
    [draft, sorted, language],
  );
  const missing = missingAgency(draft, say("agencyMissing"));
  const unread = notesOfUnread(draft, say);
  return {
    notes: { ...sorted, notes: [...missing, ...unread, ...remarks, ...sorted.notes] },
    suggestions: checked.suggestions,
  };
}
