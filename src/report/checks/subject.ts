import type { Edition } from "../../edition/edition.ts";
import type { Suggestion } from "../../messages/suggestion.ts";
import type { Report } from "../report.ts";

/** A report with its edition. */
export type Reported = { readonly report: Report; readonly edition: Edition };

/** A report, and last year's when it was given. */
export type Compared = Reported & { readonly previous?: Reported };

/** What a family of checks looks at. */
export type Subject = Compared & {
  /** What would mend the sums that fail. */
  readonly suggestions: readonly Suggestion[];
};
