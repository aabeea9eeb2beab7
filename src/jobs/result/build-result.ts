import { batchText } from "../../messages/batch.ts";
import { jsonFile } from "../../messages/json-file.ts";
import { toldFindings } from "../../messages/print-finding.ts";
import { Problem } from "../../messages/problems/problem.ts";
import type { Language } from "../../messages/sentences.ts";
import type { ObjectDescription } from "../../store/store.ts";
import type { Format } from "../../writers/formats.ts";
import type { ItemSummary, KeptRequest } from "../job.ts";
import type { ItemOutcome } from "../make-item.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { writeOverview } from "./overview.ts";
import { nameFiles, type ResultItem } from "./result-item.ts";

export type ResultTools = {
  /** A problem as the interface answers it (RFC 9457). */
  readonly describeProblem: (
    problem: Problem,
    about: { readonly id: string; readonly language: Language },
  ) => object | Promise<object>;
};

export type Result = {
  readonly bytes: Uint8Array;
  readonly about: ObjectDescription;
  readonly items: readonly ItemSummary[];
  /** How many of them. */
  readonly refused: number;
};

/**
 * The ZIP with everything that was made, what was found, and why the rest was refused. It follows
 * from the request and the outcomes alone: whoever builds it, it has the same bytes.
 */
export async function buildResult(
  request: KeptRequest,
  outcomes: readonly ItemOutcome[],
  tools: ResultTools,
): Promise<Result> {
  const { language } = request;
  const items = nameFiles(request.items, outcomes);
  const manifest = await writeManifest(request, items, tools);
  const overview = batchText("overviewName", {}, language);
  const entries: ZipEntry[] = [
    { name: overview, bytes: encode(writeOverview(items, language)) },
    { name: "manifest.json", bytes: jsonFile(manifest) },
    ...items.flatMap(({ files }) => files).map(fileEntry),
    ...items.flatMap((item) => findingsEntries(item, language)),
  ];
  const date = request.createdAt.slice(0, 10);
  const fileName = batchText("resultName", { date }, language);
  return {
    bytes: await writeZip(entries),
    about: { mediaType: "application/zip", fileName },
    items: items.map(summary),
    refused: items.filter(({ problem }) => problem !== undefined).length,
  };
}

async function writeManifest(
  { id, createdAt, language }: KeptRequest,
  items: readonly ResultItem[],
  { describeProblem }: ResultTools,
): Promise<object> {
  const refused = items.filter(({ problem }) => problem !== undefined).length;
  const told = items.map(async ({ name, files, problem, findings, findingsFile }, item) => ({
    name,
    files: files.map(({ fileName, format, mediaType, sha256, bytes }) => ({
      ...{ name: fileName, format, mediaType, size: bytes.length, sha256 },
    })),
    ...(problem && {
      problem: await describeProblem(
        new Problem(problem.code, problem.blanks as never, { findings }),
        { id: `${id}-${item + 1}`, language },
      ),
    }),
    findings: findings.length,
    ...(findings.length > 0 && { findingsFile }),
  }));
  const counts = { total: items.length, made: items.length - refused, refused };
  return { job: id, createdAt, ...counts, items: await Promise.all(told) };
}

/** All but web pages are packed already. */
function fileEntry({ fileName, format, bytes }: ResultItem["files"][number]): ZipEntry {
  return { name: fileName, bytes, stored: isPacked[format] };
}

const isPacked: Readonly<Record<Format, boolean>> = {
  docx: true,
  pdf: true,
  ofd: true,
  html: false,
  "html-fragment": false,
};

function findingsEntries({ findings, findingsFile }: ResultItem, language: Language): ZipEntry[] {
  if (findings.length === 0) return [];
  const told = toldFindings(findings, language);
  return [{ name: findingsFile, bytes: jsonFile(told) }];
}

function summary({ name, files, problem }: ResultItem): ItemSummary {
  const fileNames = files.map(({ fileName }) => fileName);
  return { name, files: fileNames, ...(problem && { problem: problem.code }) };
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
