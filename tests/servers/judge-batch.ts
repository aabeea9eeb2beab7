import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import type { Format } from "../../src/writers/formats.ts";
import { jsonIn, unzip } from "../jobs/builders.ts";
import type { BatchReport } from "./batch-of.ts";

type Manifest = {
  readonly items: readonly {
    readonly name: string;
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    readonly problem?: object;
  }[];
};

export type Judged = {
  readonly reports: readonly BatchReport[];
  readonly formats: readonly Format[];
  /** How many reports are made again and compared. */
  readonly samples: number;
};

/**
 * What is wrong with a batch's result: every report is told of once, and has either its one
 * document of each format, whole and as it is in no other report's place, or the reason why not.
 */
export async function judgeBatch(
  zip: Uint8Array,
  { reports, formats, samples }: Judged,
): Promise<string[]> {
  const files = await unzip(zip);
  const { items } = jsonIn(files, "manifest.json") as Manifest;
  const right = reports.filter(({ isWrong }) => !isWrong);
  const documents = [...files.keys()].filter((name) => /\.(?:docx|pdf)$/.test(name));
  const isWhole = isDeepStrictEqual(items.map(nameOf), reports.map(nameOf));
  const isNot = (report: BatchReport, index: number) =>
    !isRight({ report, formats, files }, items[index]);
  return [
    ...(isWhole ? [] : ["the manifest tells of other reports than were sent"]),
    ...(documents.length === right.length * formats.length
      ? []
      : [`${documents.length} documents`]),
    ...reports.filter(isNot).map(nameOf),
    ...(await madeOtherwise({ reports: right.slice(0, samples), formats }, files)),
  ];
}

const nameOf = ({ name }: { readonly name: string }) => name;

const documentOf = ({ name }: BatchReport, format: Format) => name.replace(/json$/, format);

type Files = ReadonlyMap<string, Uint8Array>;

type Placed = {
  readonly report: BatchReport;
  readonly formats: readonly Format[];
  readonly files: Files;
};

function isRight({ report, formats, files }: Placed, item: Manifest["items"][number] | undefined) {
  const told = item?.files ?? [];
  if (report.isWrong) return told.length === 0 && item?.problem !== undefined;
  const wanted = formats.map((format) => documentOf(report, format));
  const isWhole = told.every(({ name, sha256 }) => hash(files.get(name)) === sha256);
  return isWhole && isDeepStrictEqual(told.map(nameOf), wanted);
}

/** Documents that are others when they are made by themselves. */
async function madeOtherwise(
  { reports, formats }: Omit<Judged, "samples">,
  files: Files,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const report of reports) {
    for (const format of formats) {
      const given = { value: report.value, findings: [] };
      const { bytes } = await generate(given, format, openResources());
      const name = documentOf(report, format);
      if (hash(bytes) !== hash(files.get(name))) wrong.push(`${name} is not as it is alone`);
    }
  }
  return wrong;
}

function hash(bytes: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).digest("hex");
}
