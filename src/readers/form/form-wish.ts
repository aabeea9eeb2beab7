import type { Edition } from "../../edition/edition.ts";
import type { Report } from "../../report/report.ts";

/** What a form is made for: a year, and the report that fills it, if there is one. */
export type FormWish = {
  readonly edition: Edition;
  readonly year: number;
  readonly report?: Report;
};
