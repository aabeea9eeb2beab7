import type { Edition } from "../../edition/edition.ts";
import type { Report } from "../report.ts";

/** A report with its edition. */
export type Reported = { readonly report: Report; readonly edition: Edition };

/** What a family of checks looks at: the report, and last year's when it was given. */
export type Subject = Reported & { readonly previous?: Reported };
