import type { Edition } from "../../src/edition/edition.ts";
import type { Language } from "../../src/messages/sentences.ts";
import type { Suggestion } from "../../src/messages/suggestion.ts";
import type { Draft } from "./draft/draft.ts";
import type { Previous } from "./draft/state.ts";
import type { Say } from "./messages/say.ts";
import type { Note, Notes } from "./notes.ts";
import type { Ask } from "./worker/ask.ts";

/** What every part of the page works with. */
export type Desk = {
  readonly draft: Draft;
  readonly edition: Edition;
  /** Last year's report, if it is of the year before this one's. */
  readonly previous?: Previous | undefined;
  /** The report that was chosen as last year's, whatever year it is of. */
  readonly loaded?: Previous | undefined;
  /** The draft is shown and cannot be changed here. */
  readonly isLocked: boolean;
  /** What is told of all that was found. */
  readonly notes: Notes;
  /** Cells that are not filled in, whether that is told or not. */
  readonly blank: Notes["blank"];
  readonly suggestions: readonly Suggestion[];
  readonly say: Say;
  readonly language: Language;
  readonly checker: Ask;
  readonly printer: Ask;
  /** @param step - names the place that is edited: typing on there is one step back. */
  readonly edit: (change: (draft: Draft) => Draft, step?: string) => void;
  readonly go: (step: string, field?: string) => void;
  /** Shows the place of a finding on the printed pages. */
  readonly showOnPage: (note: Note) => void;
  /** Says something in the line at the foot of the page, which screen readers read out. */
  readonly announce: (text: string) => void;
  readonly openFiles: (files: readonly File[]) => void;
  readonly openPrevious: (file: File) => void;
  readonly dropPrevious: () => void;
};
