import type { RolledUnit, RolledUp, RolledWhole } from "../../collect/rolled-up.ts";
import { batchText } from "../../messages/batch.ts";
import type { Finding } from "../../messages/finding.ts";
import { findingSentence } from "../../messages/print-finding.ts";
import { Problem } from "../../messages/problem.ts";
import { questionSentence } from "../../messages/question.ts";
import type { Language } from "../../messages/sentences.ts";
import { visibleJson } from "../../messages/visible.ts";
import { distinctNames, plainName } from "../../zip/file-names.ts";
import type { ItemSummary } from "../job.ts";
import { sha256 } from "../make-item.ts";
import type { Result, ResultTools } from "../result/build-result.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { type RollupOutcome, type RollupRequest, unitNames } from "./roll-up.ts";
import { writeRollupOverview } from "./rollup-overview.ts";

/** A unit with its names: in the upload, and those of the files that tell of it. */
export type RollupItem = RolledUnit & {
  readonly name: string;
  readonly findingsFile: string;
  readonly questionsFile: string;
};

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
  const rolledUp = outcome.type === "rolled-up" ? outcome.rolledUp : { units: [], matrix: [] };
  const items = namedItems(request, rolledUp);
  const manifest = await writeManifest(request, { outcome, items }, tools);
  const overview = writeRollupOverview({ items, outcome }, language);
  const letters = items.flatMap(({ letter }) => (letter ? [letter] : []));
  const files = [...(rolledUp.whole?.files ?? []), ...rolledUp.matrix, ...letters];
  const names = distinctNames(files.map(({ name }) => name));
  const entries: ZipEntry[] = [
    { name: batchText("overviewName", {}, language), bytes: encode(overview) },
    { name: "manifest.json", bytes: encodeJson(manifest) },
    ...files.map(({ name, bytes }, at) => ({
      ...{ name: names[at] ?? name, bytes, stored: isPacked(name) },
    })),
    ...wholeFindings(rolledUp.whole, language),
    ...items.flatMap((item) => itemEntries(item, language)),
  ];
  const date = request.createdAt.slice(0, 10);
  const fileName = batchText("rollupName", { date }, language);
  return {
    bytes: await writeZip(entries),
    about: { mediaType: "application/zip", fileName },
    items: items.map(summary),
    refused: items.filter(isOpen).length,
  };
}

/** In the order of the upload. */
function namedItems({ items }: RollupRequest, { units }: RolledUp): RollupItem[] {
  const files = unitNames(items.map(({ name }) => name));
  const plain = distinctNames(files.map((file) => `${plainName(file)}.json`));
  return items.map(({ name }, index) => {
    const file = files[index] ?? "";
    const unit = units.find((one) => one.file === file);
    const known = unit ?? { file, unit: name, state: "returned", findings: [], questions: [] };
    return {
      ...{ ...known, name },
      findingsFile: `findings/${plain[index]}`,
      questionsFile: `questions/${plain[index]}`,
    };
  });
}

function isOpen({ state }: RollupItem): boolean {
  return state === "returned" || state === "asked";
}

async function writeManifest(
  { id, createdAt, language }: RollupRequest,
  { outcome, items }: { readonly outcome: RollupOutcome; readonly items: readonly RollupItem[] },
  { describeProblem }: ResultTools,
): Promise<object> {
  const refused = items.filter(isOpen).length;
  const whole = outcome.type === "rolled-up" ? outcome.rolledUp.whole : undefined;
  const problem = wholeProblem(outcome, refused);
  return {
    ...{ job: id, createdAt, total: items.length, made: items.length - refused, refused },
    ...(whole && { whole: toldWhole(whole) }),
    ...(problem && { problem: await describeProblem(problem, { id, language }) }),
    items: items.map(toldItem),
  };
}

/** Why there is no sum, or none of its documents. */
function wholeProblem(outcome: RollupOutcome, open: number): Problem | undefined {
  if (outcome.type === "refused") return outcome.problem;
  const { whole } = outcome.rolledUp;
  if (!whole) return new Problem("rollup-stopped", { count: open });
  const { refused: count, findings } = whole;
  return count === undefined ? undefined : new Problem("report-errors", { count }, { findings });
}

function toldWhole({ agency, year, edition, count, files, findings }: RolledWhole): object {
  return {
    ...{ agency, year, edition, units: count },
    files: files.map(({ name, mediaType, bytes }) => ({
      ...{ name, mediaType, size: bytes.length, sha256: sha256(bytes) },
    })),
    findings: findings.length,
    ...(findings.length > 0 && { findingsFile: wholeFindingsFile }),
  };
}

function toldItem(item: RollupItem): object {
  const { name, unit, state, letter, findings, findingsFile, questions, questionsFile } = item;
  return {
    ...{ name, unit, state },
    ...(letter && { letter: letter.name }),
    findings: findings.length,
    ...(findings.length > 0 && { findingsFile }),
    questions: questions.length,
    ...(questions.length > 0 && { questionsFile }),
  };
}

const wholeFindingsFile = "findings.json";

function wholeFindings(whole: RolledWhole | undefined, language: Language): ZipEntry[] {
  if (!whole || whole.findings.length === 0) return [];
  return [{ name: wholeFindingsFile, bytes: encodeJson(told(whole.findings, language)) }];
}

function itemEntries(item: RollupItem, language: Language): ZipEntry[] {
  const { findings, findingsFile, questions, questionsFile } = item;
  const asked = questions.map((one) => ({ ...one, sentence: questionSentence(one, language) }));
  return [
    ...(findings.length > 0
      ? [{ name: findingsFile, bytes: encodeJson(told(findings, language)) }]
      : []),
    ...(asked.length > 0 ? [{ name: questionsFile, bytes: encodeJson(asked) }] : []),
  ];
}

function told(findings: readonly Finding[], language: Language): object {
  return findings.map((one) => ({ ...one, sentence: findingSentence(one, language) }));
}

function summary({ name, letter, state }: RollupItem): ItemSummary {
  const files = letter ? [letter.name] : [];
  if (state === "returned") return { name, files, problem: "report-errors" };
  return state === "asked" ? { name, files, problem: "report-asked" } : { name, files };
}

/** Documents and workbooks are ZIPs themselves, or packed like them. */
function isPacked(name: string): boolean {
  return /\.(?:docx|xlsx|pdf|ofd)$/.test(name);
}

function encodeJson(value: object): Uint8Array {
  return encode(`${visibleJson(value, 2)}\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
