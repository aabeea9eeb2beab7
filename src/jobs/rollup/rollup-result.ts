import type { RolledFile, RolledUp } from "../../collect/rolled-up.ts";
import { batchText } from "../../messages/batch.ts";
import type { Finding } from "../../messages/finding.ts";
import { jsonFile } from "../../messages/json-file.ts";
import { toldFindings } from "../../messages/print-finding.ts";
import { toldQuestions } from "../../messages/question.ts";
import type { Language } from "../../messages/sentences.ts";
import { encode, type Result, type ResultTools } from "../result/build-result.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import type { RollupOutcome, RollupRequest } from "./roll-up.ts";
import { countOf, type RollupItem, rollupItems, rollupSummary } from "./rollup-items.ts";
import { rollupManifest, wholeFindingsFile } from "./rollup-manifest.ts";
import { writeRollupOverview } from "./rollup-overview.ts";

/**
 * The ZIP of a roll-up: the sum and where it comes from, who passed, letters to the others, all that
 * was found. It follows from the request and the outcomes alone.
 */
export async function buildRollupResult(
  request: RollupRequest,
  outcome: RollupOutcome,
  tools: ResultTools,
): Promise<Result> {
  const { language } = request;
  const items = rollupItems(request, outcome);
  const manifest = await rollupManifest(request, { outcome, items }, tools);
  const overview = writeRollupOverview({ items, outcome }, language);
  const entries: ZipEntry[] = [
    { name: batchText("overviewName", {}, language), bytes: encode(overview) },
    { name: "manifest.json", bytes: jsonFile(manifest) },
    ...(outcome.type === "rolled-up" ? rolledEntries(outcome.rolledUp, language) : []),
    ...items.flatMap(({ letter }) => (letter ? [fileEntry(letter)] : [])),
    ...items.flatMap((item) => itemEntries(item, language)),
  ];
  const date = request.createdAt.slice(0, 10);
  const fileName = batchText("rollupName", { date }, language);
  return {
    bytes: await writeZip(entries),
    about: { mediaType: "application/zip", fileName },
    items: items.map(rollupSummary),
    refused: items.length - countOf(items, "passed"),
  };
}

/** The sum's files, and those of all units together. */
function rolledEntries({ whole, matrix }: RolledUp, language: Language): ZipEntry[] {
  const { files = [], findings = [] } = whole ?? {};
  return [
    ...[...files, ...matrix].map(fileEntry),
    ...findingsEntries(wholeFindingsFile, findings, language),
  ];
}

/** Documents and workbooks are ZIPs themselves, or packed like them. */
function fileEntry({ name, bytes }: RolledFile): ZipEntry {
  return { name, bytes, stored: /\.(?:docx|xlsx|pdf|ofd)$/.test(name) };
}

function itemEntries(item: RollupItem, language: Language): ZipEntry[] {
  const { findings, findingsFile, questions, questionsFile } = item;
  const asked = toldQuestions(questions, language);
  return [
    ...findingsEntries(findingsFile, findings, language),
    ...(asked.length > 0 ? [{ name: questionsFile, bytes: jsonFile(asked) }] : []),
  ];
}

function findingsEntries(
  name: string,
  findings: readonly Finding[],
  language: Language,
): ZipEntry[] {
  if (findings.length === 0) return [];
  const told = toldFindings(findings, language);
  return [{ name, bytes: jsonFile(told) }];
}
