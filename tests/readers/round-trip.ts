import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { buildForm } from "../../src/readers/form/build-form.ts";
import { type Imported, importReport } from "../../src/readers/import-report.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { writeForm } from "../../src/writers/xlsx/write-form.ts";
import { check, type Draft, editionOf, editions } from "../given/reports.ts";

const resources = openResources();
const known = editions.map(({ edition }) => edition);

export const formats = ["docx", "html", "html-fragment", "pdf", "ofd", "xlsx"] as const;

export type Format = (typeof formats)[number];

/** Writes a report in a format and imports what was written. */
export async function roundTrip(draft: Draft, format: Format, edition: string): Promise<Imported> {
  return await importReport(await writeReport(draft, format, edition), { editions: known });
}

/** A report's file in a format; as XLSX it is our form, filled in. */
export async function writeReport(
  draft: Draft,
  format: Format,
  edition: string,
): Promise<Uint8Array> {
  if (format !== "xlsx") {
    const json = { value: draft, findings: [] };
    const pictures = await readPictures(json, async () => undefined);
    return (await generate(json, format, resources, { force: true, pictures })).bytes;
  }
  const { report } = check(draft);
  const wish = { edition: editionOf(edition), year: Number(draft.year) };
  return await writeForm(buildForm({ ...wish, ...(report ? { report } : {}) }), "…");
}

/** A form says who reports; elsewhere a title that nothing else confirms is asked about. */
export function rightQuestions({ signature }: Draft, format: Format): string[] {
  return signature || format === "xlsx" ? [] : ["ASK-AGENCY-TITLE"];
}
