import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { editions, sample } from "../../given/reports.ts";

const resources = openResources();

/** The newest edition's sample as the page that this program writes. */
export async function samplePage(): Promise<string> {
  const json = { value: sample("2021"), findings: [] };
  const { bytes } = await generate(json, "html", resources);
  return new TextDecoder().decode(bytes);
}

/** The same page after a change; the change has to be one. */
export async function changedPage(before: string | RegExp, after: string): Promise<string> {
  const page = await samplePage();
  const changed = page.replace(before, after);
  if (changed === page) throw new Error(`nothing to change: ${before}`);
  return changed;
}

export function importPage(page: string | Uint8Array): Promise<Imported> {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  return importReport(bytes, { editions: editions.map(({ edition }) => edition) });
}

/** Rule, severity and pointer of all that is found. */
export function toldOf({ findings }: Imported): string[] {
  return findings.map(({ rule, severity, place }) => `${severity} ${rule} ${place.pointer}`);
}
