import type { Edition } from "../../edition/edition.ts";
import type { Job } from "../../jobs/job.ts";

type ShownJob = Omit<Job, "caller" | "runs"> & { readonly result?: string };

const id = "00000000-0000-4000-8000-000000000000";

/** Of two reports, as it is answered when it has just come in. Id and times differ in each. */
export const waitingJob: ShownJob = {
  id,
  state: "waiting",
  createdAt: "2025-01-20T01:02:03.000Z",
  total: 2,
  made: 0,
  refused: 0,
};

type Sample = { readonly year: number; readonly agency: string };

/** The same when it is done: one report was made, one refused. */
export function finishedJob({ sample, title }: Edition): ShownJob {
  const { agency, year } = sample as Sample;
  const name = title.replace("{agency}", agency).replace("{year}", String(year));
  return {
    ...waitingJob,
    state: "done",
    finishedAt: "2025-01-20T01:02:05.000Z",
    made: 1,
    refused: 1,
    items: [
      { name: "1.json", files: [`${name}.docx`, `${name}.html`] },
      { name: "2.json", files: [], problem: "report-errors" },
    ],
    result: `/v1/jobs/${id}/result`,
  };
}

/** A roll-up of two units, of which one did not pass. */
export const finishedRollup: ShownJob = {
  ...waitingJob,
  state: "done",
  finishedAt: "2025-01-20T01:02:05.000Z",
  made: 1,
  refused: 1,
  items: [
    { name: "1.json", files: [] },
    { name: "2.json", files: ["letters/2.docx"], problem: "report-errors" },
  ],
  result: `/v1/jobs/${id}/result`,
};
