import {
  type GeneratedDocument,
  type Options,
  prepare,
  print,
  type Resources,
} from "../../src/generate.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { readJsonBytes } from "../../src/report/json/read-json.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import type { Format } from "../../src/writers/formats.ts";
import { picturesBeside } from "../materials/picture-files.ts";

/** One report in several formats; it can be sent to another thread. */
export type Order = {
  readonly report: Uint8Array;
  /** The report's file: its pictures lie beside it. */
  readonly file: string;
  readonly formats: readonly Format[];
  readonly options: Options;
};

/** Without documents when the report was refused. */
export type MadeFile = {
  readonly documents?: readonly GeneratedDocument[];
  readonly findings: readonly Finding[];
};

export async function makeDocuments(
  { report, file, formats, options }: Order,
  resources: Resources,
): Promise<MadeFile> {
  const json = readJsonBytes(report);
  const documents: GeneratedDocument[] = [];
  try {
    const pictures = await readPictures(json, picturesBeside(file));
    const printable = prepare(json, resources, { ...options, pictures });
    for (const format of formats) documents.push(await print(printable, format, resources));
    return { documents, findings: printable.findings };
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return { findings: error.findings };
  }
}
