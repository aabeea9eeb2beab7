import { editions } from "#templates";
import { readEdition } from "../../../../src/edition/read-edition.ts";
import { type CheckedReport, checkReport } from "../../../../src/report/check-report.ts";
import { type ReadJson, readJson, readJsonBytes } from "../../../../src/report/json/read-json.ts";
import { readPictures } from "../../../../src/report/own/read-pictures.ts";
import { hasCharacter } from "../../worker/fonts.ts";
import type { Facts, HoldOrder } from "./board-tasks.ts";
import { changesOf, summaryOf } from "./changes.ts";

/** A report as it was read and checked. */
export type Held = {
  readonly file: string;
  readonly json: ReadJson;
  readonly checked: CheckedReport;
};

const checker = {
  editions: editions.map((files) => ({ edition: readEdition(files) })),
  fontSet: { has: hasCharacter },
};

const reports = new Map<string, Held>();

/** Reads and checks a report as the command line does, and keeps it at hand. */
export async function hold({ id, file, source, previous }: HoldOrder): Promise<Facts> {
  const json = typeof source === "string" ? readJson(source) : readJsonBytes(source);
  const pictures = await readPictures(json, async () => undefined);
  const last = previous === undefined ? undefined : reports.get(previous)?.json;
  const checked = checkReport(json, checker, { pictures, ...(last ? { previous: last } : {}) });
  reports.set(id, { file, json, checked });
  return factsOf(checked);
}

function factsOf(checked: CheckedReport): Facts {
  const { report, previous } = checked;
  return {
    ...(report ? { agency: report.agency, year: report.year } : {}),
    ...(previous ? { change: summaryOf(changesOf(checked)) } : {}),
  };
}

/** @throws {Error} for a report that is not held: the page has its ids. */
export function heldReport(id: string): Held {
  const held = reports.get(id);
  if (!held) throw new Error(`no report ${id}`);
  return held;
}
