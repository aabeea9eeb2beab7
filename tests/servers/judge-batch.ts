import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { openResources } from "../../functions/resources.ts";
import { generate } from "../../src/generate.ts";
import { jsonIn, unzip } from "../jobs/builders.ts";
import type { BatchReport } from "./batch-of.ts";

type Manifest = {
  readonly items: readonly {
    readonly name: string;
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    readonly problem?: object;
  }[];
};

/**
 * What is wrong with a batch's result: every report is told of once, and has either its one
 * document, whole and as it is in no other report's place, or the reason why not.
 *
 * @param samples - how many documents are made again and compared.
 */
export async function judgeBatch(
  zip: Uint8Array,
  reports: readonly BatchReport[],
  samples: number,
): Promise<string[]> {
  const files = await unzip(zip);
  const { items } = jsonIn(files, "manifest.json") as Manifest;
  const right = reports.filter(({ isWrong }) => !isWrong);
  const documents = [...files.keys()].filter((name) => name.endsWith(".docx"));
  const sent = reports.map(({ name }) => name);
  const isWhole = isDeepStrictEqual(
    items.map(({ name }) => name),
    sent,
  );
  return [
    ...(isWhole ? [] : ["the manifest tells of other reports than were sent"]),
    ...(documents.length === right.length ? [] : [`${documents.length} documents`]),
    ...reports.filter((report, index) => !isRight(report, items[index], files)).map(nameOf),
    ...(await madeOtherwise(right.slice(0, samples), files)),
  ];
}

const nameOf = ({ name }: BatchReport) => name;

const documentOf = ({ name }: BatchReport) => name.replace(/json$/, "docx");

type Files = ReadonlyMap<string, Uint8Array>;

function isRight(report: BatchReport, item: Manifest["items"][number] | undefined, files: Files) {
  const [file, ...others] = item?.files ?? [];
  if (report.isWrong) return file === undefined && item?.problem !== undefined;
  const isAlone = file?.name === documentOf(report) && others.length === 0;
  return isAlone && hash(files.get(file.name)) === file.sha256;
}

/** Documents that are others when they are made by themselves. */
async function madeOtherwise(reports: readonly BatchReport[], files: Files): Promise<string[]> {
  const wrong: string[] = [];
  for (const report of reports) {
    const { bytes } = await generate(
      { value: report.value, findings: [] },
      "docx",
      openResources(),
    );
    if (hash(bytes) !== hash(files.get(documentOf(report)))) {
      wrong.push(`${report.name} is not as it is alone`);
    }
  }
  return wrong;
}

function hash(bytes: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).digest("hex");
}
