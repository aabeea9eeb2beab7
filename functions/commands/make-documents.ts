import {
  type GeneratedDocument,
  generate,
  type Options,
  type Resources,
} from "../../src/generate.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { readJsonBytes } from "../../src/report/read-json.ts";
import type { Format } from "../../src/writers/formats.ts";

/** One report in several formats; it can be sent to another thread. */
export type Order = {
  readonly report: Uint8Array;
  readonly formats: readonly Format[];
  readonly options: Options;
};

/** Without documents when the report was refused. */
export type MadeFile = {
  readonly documents?: readonly GeneratedDocument[];
  readonly findings: readonly Finding[];
};

export async function makeDocuments(
  { report, formats, options }: Order,
  resources: Resources,
): Promise<MadeFile> {
  const json = readJsonBytes(report);
  const documents: GeneratedDocument[] = [];
  try {
    for (const format of formats) {
      documents.push(await generate(json, format, resources, options));
    }
    return { documents, findings: documents[0]?.findings ?? [] };
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return { findings: error.findings };
  }
}
