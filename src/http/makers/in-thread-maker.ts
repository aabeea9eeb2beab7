import { generate, type Options, type Resources } from "../../generate.ts";
import type { Checked, CheckOrder, Made, MakeOrder, Maker } from "../../jobs/maker.ts";
import { hasErrors } from "../../messages/finding.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limitFindings } from "../../messages/limit-findings.ts";
import { checkReport } from "../../report/check-report.ts";
import { type ReadJson, readJson } from "../../report/json/read-json.ts";
import { readPictures } from "../../report/own/read-pictures.ts";

/** Makes and checks documents right here, and so without a deadline. */
export function inThreadMaker(resources: Resources): Maker {
  return {
    make: (order) => make(order, resources),
    check: (order) => check(order, resources),
  };
}

async function make(order: MakeOrder, resources: Resources): Promise<Made> {
  try {
    const json = readText(order);
    const made = await generate(json, order.format, resources, await optionsOf(order, json));
    return { type: "document", ...made, findings: limitFindings(made.findings) };
  } catch (error) {
    if (!(error instanceof GenerationError && error.code === "REPORT-ERRORS")) throw error;
    return { type: "refused", findings: limitFindings(error.findings) };
  }
}

async function check(order: CheckOrder, resources: Resources): Promise<Checked> {
  const json = readText(order);
  const checked = checkReport(json, resources, await optionsOf(order, json));
  const { edition, findings, suggestions } = checked;
  const about = edition && { edition: edition.id };
  return { ...about, findings: limitFindings(findings), suggestions };
}

/** A text that could not be decoded is not looked at any further. */
function readText({ text, findings }: CheckOrder): ReadJson {
  return hasErrors(findings) ? { findings } : readJson(text, findings);
}

async function optionsOf(
  { options: { previous, ...options }, pictures: files }: CheckOrder,
  json: ReadJson,
): Promise<Options> {
  const pictures = await readPictures(json, async (file) => files?.get(file));
  const before = previous === undefined ? {} : { previous: readJson(previous) };
  return { ...options, pictures, ...before };
}
