import { parentPort, workerData } from "node:worker_threads";
import { openResources } from "../../functions/materials/resources.ts";
import { buildReport } from "../../tests/fuzz/fuzz-build.ts";
import { checkBytes, spoiltReport } from "../../tests/fuzz/fuzz-check.ts";
import { type HostileReport, hostileReport } from "../../tests/fuzz/hostile-report.ts";
import { findMergedMistakes } from "../../tests/fuzz/merge-docx.ts";
import { shrinkBytes, shrinkValue } from "../../tests/fuzz/shrink.ts";
import { chanceFrom } from "../../tests/given/chance.ts";

type Seeds = { readonly from: number; readonly to: number };

/** The seeds that one thread takes. */
export type Share = {
  readonly checks: Seeds;
  readonly builds: Seeds;
  /** From the start; then no more is begun. */
  readonly milliseconds: number;
};

export type Progress =
  | { readonly type: "count"; readonly name: string; readonly count: number }
  | { readonly type: "failure"; readonly text: string };

const { checks, builds, milliseconds } = workerData as Share;
const isTimeUp = () => performance.now() > milliseconds;
const resources = openResources();
/** Documents whose text the schema is checked of at once. */
const batchSize = 200;

checkAll(checks);
await buildAll(builds);

function tell(progress: Progress): void {
  parentPort?.postMessage(progress);
}

function count(name: string): void {
  tell({ type: "count", name, count: 1 });
}

function checkAll({ from, to }: Seeds): void {
  for (let seed = from; seed < to && !isTimeUp(); seed += 1) {
    const bytes = spoiltReport(seed);
    const message = failureOf(bytes, seed);
    count(message === undefined ? "check: no crash" : "check: failed");
    if (message === undefined) continue;
    const least = shrinkBytes(bytes, (candidate) => failureOf(candidate, seed) === message);
    const base64 = Buffer.from(least).toString("base64");
    tell({ type: "failure", text: `check, seed ${seed}: ${message}; input in base64: ${base64}` });
  }
}

function failureOf(bytes: Uint8Array, seed: number): string | undefined {
  try {
    checkBytes(bytes, chanceFrom(seed));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

async function buildAll({ from, to }: Seeds): Promise<void> {
  const batch: Uint8Array[] = [];
  let made = 0;
  for (let seed = from; made < to - from && !isTimeUp(); seed += 1) {
    const docx = await build(seed);
    if (!docx) continue;
    batch.push(docx);
    made += 1;
    if (batch.length === batchSize) await judgeBatch(batch.splice(0), seed);
  }
  if (batch.length > 0) await judgeBatch(batch, from + made);
}

/** @returns the DOCX when the report was made, rightly or not. */
async function build(seed: number): Promise<Uint8Array | undefined> {
  const built = await buildReport(hostileReport(seedOfBuild(seed)), resources).catch(String);
  if (typeof built === "string") await tellBuild(seed, [built]);
  else if (built.type === "refused") count("build: refused by name");
  else {
    count("build: made as DOCX, PDF, OFD and HTML");
    if (built.mistakes.length > 0) await tellBuild(seed, built.mistakes);
    return built.docx;
  }
  return undefined;
}

async function judgeBatch(batch: readonly Uint8Array[], seed: number): Promise<void> {
  for (const mistake of await findMergedMistakes(batch)) {
    tell({ type: "failure", text: `schema, before seed ${seed}: ${JSON.stringify(mistake)}` });
  }
  count("build: batches checked against the schema");
}

/** Seeds that are refused are followed by more, which another thread must not have, too. */
function seedOfBuild(seed: number): number {
  return builds.from * 1_000 + seed;
}

async function tellBuild(seed: number, mistakes: readonly string[]): Promise<void> {
  const report = hostileReport(seedOfBuild(seed));
  const kind = kindOf(mistakes);
  const least = await shrinkValue(report, async (candidate: HostileReport) => {
    const built = await buildReport(candidate, resources).catch(String);
    const again = typeof built === "string" ? [built] : built.type === "made" ? built.mistakes : [];
    return kindOf(again) === kind;
  });
  const input = JSON.stringify(least);
  tell({ type: "failure", text: `build, seed ${seedOfBuild(seed)}: ${mistakes}; input: ${input}` });
}

/** The same mistake is told by its first word, whatever text it is about. */
function kindOf([first = ""]: readonly string[]): string {
  return first.split(" ")[0] ?? "";
}
