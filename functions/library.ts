import {
  type GeneratedDocument,
  generate as generateWith,
  type Options,
  type Resources,
} from "../src/generate.ts";
import { type CheckedReport, checkReport as check } from "../src/report/check-report.ts";
import type { Pictures } from "../src/report/own/pictures.ts";
import { readPictures as readWith } from "../src/report/own/read-pictures.ts";
import { type JsonSchema, reportSchema } from "../src/report/schema/schema.ts";
import type { Format } from "../src/writers/formats.ts";
import { openResources } from "./materials/resources.ts";

export type { Edition } from "../src/edition/edition.ts";
export type { CellPlace, Finding, Place, Severity } from "../src/messages/finding.ts";
export { GenerationError } from "../src/messages/generation-error.ts";
export { type Language, sentence } from "../src/messages/sentences.ts";
export type { Change, SlipKind, Suggestion } from "../src/messages/suggestion.ts";
export type { Report } from "../src/report/report.ts";
export type { CheckedReport, Format, GeneratedDocument, JsonSchema, Options, Pictures };

let opened: Resources | undefined;

/** Opened at the first call and kept: fonts and editions do not change while a process runs. */
function resources(): Resources {
  opened ??= openResources();
  return opened;
}

/**
 * Makes the document of a report.
 *
 * @param report - the report's JSON value, as `schema` describes it.
 * @throws {GenerationError} `REPORT-ERRORS`, with all findings, when the report has errors.
 */
export function generate(
  report: unknown,
  format: Format,
  options?: Options,
): Promise<GeneratedDocument> {
  return generateWith({ value: report, findings: [] }, format, resources(), options);
}

/**
 * The pictures of a report, made safe to print: `generate` and `checkReport` take them as the option
 * `pictures`. Those that stand in the report itself (`data`) are read, too.
 *
 * @param files - the files of its pictures, by the names that the report has for them.
 */
export function readPictures(
  report: unknown,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Pictures> {
  return readWith({ value: report }, async (file) => files.get(file));
}

/** Everything that is wrong, or worth a look, in a report. */
export function checkReport(report: unknown, options?: Options): CheckedReport {
  return check({ value: report, findings: [] }, resources(), options);
}

/** The editions of the mandated format, oldest first. */
export function editions(): readonly { id: string; name: string; document: string }[] {
  return resources().editions.map(({ edition: { id, name, document } }) => ({
    id,
    name,
    document,
  }));
}

/** The JSON Schema (draft 2020-12) of an edition's reports; undefined for an unknown edition. */
export function schema(id: string): JsonSchema | undefined {
  const edition = resources().editions.find((one) => one.edition.id === id)?.edition;
  return edition && reportSchema(edition);
}
