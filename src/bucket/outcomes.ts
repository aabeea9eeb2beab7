import { type ItemOutcome, type MadeFile, sha256 } from "../jobs/make-item.ts";
import type { Finding } from "../messages/finding.ts";
import { findingSentence } from "../messages/print-finding.ts";
import { Problem } from "../messages/problem.ts";
import { visibleJson } from "../messages/visible.ts";
import type { Store } from "../store/store.ts";
import { parseJson, recordIn, textIn } from "./json-members.ts";
import type { ObjectTools } from "./object-tools.ts";
import { fileKey, type ResultNames, type Source } from "./result-names.ts";

/** What became of an object, and the key that tells of it. */
export type KeptOutcome = { readonly type: "made" | "refused"; readonly key: string };

type Keeping = {
  readonly source: Source;
  readonly names: ResultNames;
  readonly tools: Pick<ObjectTools, "output" | "describeProblem" | "language">;
};

const json = { mediaType: "application/json" };
const problemJson = { mediaType: "application/problem+json" };

/** Far above whatever this program writes. */
const mostBytes = 1024 * 1024 * 1024;

/** What an earlier delivery of the same state has come to. */
export async function findOutcome(
  names: ResultNames,
  output: Store,
): Promise<KeptOutcome | undefined> {
  if (await output.read(names.check, { maxBytes: mostBytes })) {
    return { type: "made", key: names.check };
  }
  for (const key of new Set([names.error, names.laterError])) {
    if (await tells(key, names, output)) return { type: "refused", key };
  }
  return undefined;
}

/**
 * Keeps an outcome. The same state gives the same keys and the same bytes, so that whoever comes
 * second, or goes on where another was killed, adds what is missing and changes nothing.
 *
 * @throws {StoreError}
 */
export async function keepOutcome(outcome: ItemOutcome, keeping: Keeping): Promise<KeptOutcome> {
  const { names, tools } = keeping;
  if (outcome.type === "refused") {
    const { code, blanks, findings } = outcome.problem;
    return keepProblem(new Problem(code, blanks as never, { findings }), keeping);
  }
  const files: object[] = [];
  for (const file of outcome.files) files.push(await keepFile(file, names, tools.output));
  const findings = outcome.findings.map((one) => inWords(one, tools));
  await keepCheck({ files, findings }, keeping);
  return { type: "made", key: names.check };
}

/** The last object of a result. */
export async function keepCheck(facts: object, keeping: Keeping): Promise<void> {
  const { names, tools } = keeping;
  await tools.output.create(names.check, encode({ object: objectOf(keeping), ...facts }), json);
}

/** Says why there are no files; the first state of an object that has to gets the plain name. */
export async function keepProblem(problem: Problem, keeping: Keeping): Promise<KeptOutcome> {
  const { names, tools } = keeping;
  const about = { id: names.identity, language: tools.language };
  const told = encode({
    ...(await tools.describeProblem(problem, about)),
    object: objectOf(keeping),
  });
  const created = await tools.output.create(names.error, told, problemJson);
  if (created !== undefined || (await tells(names.error, names, tools.output))) {
    return { type: "refused", key: names.error };
  }
  await tools.output.create(names.laterError, told, problemJson);
  return { type: "refused", key: names.laterError };
}

function objectOf({ source, names: { identity } }: Keeping): object {
  return { ...source, identity };
}

/** What is there already is of another version of this program, if it differs: it stays. */
async function keepFile(file: MadeFile, names: ResultNames, output: Store): Promise<object> {
  const { bytes, fileName, mediaType, format } = file;
  const key = fileKey(names, fileName);
  const tag = await output.create(key, bytes, { mediaType, fileName });
  const found = tag === undefined ? await output.read(key, { maxBytes: mostBytes }) : undefined;
  const kept = found?.bytes ?? bytes;
  return { key, format, mediaType, size: kept.length, sha256: sha256(kept) };
}

/** Whether the problem kept there is that of this very state. */
async function tells(key: string, { identity }: ResultNames, output: Store): Promise<boolean> {
  const found = await output.read(key, { maxBytes: mostBytes });
  const told = found && parseJson(found.bytes);
  return textIn(recordIn(told, "object"), "identity") === identity;
}

function inWords(finding: Finding, { language }: Pick<ObjectTools, "language">): object {
  return { ...finding, sentence: findingSentence(finding, language) };
}

export function encode(value: object): Uint8Array {
  return new TextEncoder().encode(`${visibleJson(value, 2)}\n`);
}
