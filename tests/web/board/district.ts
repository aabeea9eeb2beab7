import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import { check, type Draft, sample, set } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { randomDrafts } from "../../rollup/random-unit.ts";

const resources = openResources();

export const year = 2024;

/** A unit's name and its report, as right as can be. */
export type UnitReport = { readonly name: string; readonly draft: Draft };

/** What a unit sends. */
export type SentFile = { readonly name: string; readonly buffer: Buffer };

/** Reports of departments in the edition's own numbers, each with its own figures. */
export function jsonUnits(count: number, seed = 1): UnitReport[] {
  return randomDrafts("2021", count, seed).map((draft, index) => {
    const name = `示范区第${index + 1}局`;
    return { name, draft: { ...draft, year, agency: name } };
  });
}

/** A whole report, with prose and signature, as it is printed. */
export function wholeUnit(name: string): UnitReport {
  const text = JSON.stringify(sample("2021")).replaceAll("示范区人民政府", name);
  const draft = { ...(JSON.parse(text) as Draft), level: "department" };
  return { name, draft: set(draft, "tables.requests.received.total", sumOfReceived(draft)) };
}

function sumOfReceived(draft: Draft): number {
  const { received } = (draft.tables as { requests: { received: Record<string, number> } })
    .requests;
  return Object.entries(received)
    .filter(([column]) => column !== "total")
    .reduce((sum, [, value]) => sum + value, 0);
}

/** A total that its parts do not make. */
export function spoilt({ name, draft }: UnitReport): UnitReport {
  const wrong = structuredClone(draft);
  return { name, draft: set(wrong, "tables.disputes.review.total", 999) };
}

/** The same on the edition that is not in force any more. */
export function onOldEdition(name: string): UnitReport {
  const [draft = {}] = randomDrafts("2019", 1);
  return { name, draft: { ...draft, year, agency: name } };
}

export function jsonOf({ name, draft }: UnitReport): SentFile {
  return { name: `${name}.json`, buffer: Buffer.from(JSON.stringify(draft)) };
}

export async function printedAs(
  format: "docx" | "pdf",
  { name, draft }: UnitReport,
): Promise<SentFile> {
  const options = { force: true };
  const { bytes } = await generate({ value: draft, findings: [] }, format, resources, options);
  return { name: `${name}.${format}`, buffer: Buffer.from(bytes) };
}

/** The workbook of `nianbao form`, filled in. */
export async function formOf({ name, draft }: UnitReport): Promise<SentFile> {
  const { report, edition } = check(draft);
  if (!report || !edition) throw new Error(`${name} is no report`);
  const bytes = await writeForm(buildForm({ edition, year: report.year, report }), "");
  return { name: `${name}.xlsx`, buffer: Buffer.from(bytes) };
}

/** As an office saves them that still has its old Word. */
export async function asDoc(units: readonly UnitReport[]): Promise<SentFile[]> {
  const files: Record<string, Uint8Array> = {};
  for (const unit of units) files[unit.name] = (await printedAs("docx", unit)).buffer;
  const saved = await saveAll(files, "docx", "doc");
  return [...saved].map(([name, buffer]) => ({ name: `${name}.doc`, buffer }));
}

export function asUpload({ name, buffer }: SentFile) {
  return { name, mimeType: "application/octet-stream", buffer };
}
