import { type ItemOutcome, type MadeFile, sha256 } from "../jobs/make-item.ts";
import { jsonFile } from "../messages/json-file.ts";
import { toldFindings } from "../messages/print-finding.ts";
import { Problem } from "../messages/problems/problem.ts";
import type { Store } from "../store/store.ts";
import { parseJson, recordIn, textIn } from "./json-members.ts";
import type { FileNames } from "./naming.ts";
import type { ObjectTools } from "./object-tools.ts";
import { keepText } from "./problem-text.ts";
import { identityOf, type Source } from "./result-names.ts";

/** What became of an object, and the key that tells of it. */
export type KeptOutcome = { readonly type: "made" | "refused"; readonly key: string };

type Keeping = {
  readonly source: Source;
  readonly tools: Pick<ObjectTools, "output" | "naming" | "describeProblem" | "language">;
};

const json = { mediaType: "application/json" };
const problemJson = { mediaType: "application/problem+json" };

/** Far above whatever this program writes. */
const mostBytes = 1024 * 1024 * 1024;

/** What an earlier delivery of the same state has come to. */
export async function findOutcome({ source, tools }: Keeping): Promise<KeptOutcome | undefined> {
  const { output, naming } = tools;
  const { checks, errors } = await naming.earlier(source);
  for (const key of checks) {
    if (await output.read(key, { maxBytes: mostBytes })) return { type: "made", key };
  }
  for (const key of new Set(errors)) {
    if (await toldOf(key, { source, tools })) return { type: "refused", key };
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
  const { source, tools } = keeping;
  if (outcome.type === "refused") {
    const { code, blanks, findings } = outcome.problem;
    return keepProblem(new Problem(code, blanks as never, { findings }), keeping);
  }
  const names = await tools.naming.forFiles(source);
  const files: object[] = [];
  for (const file of outcome.files) files.push(await keepFile(file, names, tools.output));
  const findings = toldFindings(outcome.findings, tools.language);
  await keepCheck({ files, findings }, names, keeping);
  return { type: "made", key: names.check };
}

/** The last object of a result. */
export async function keepCheck(
  facts: object,
  { check }: FileNames,
  keeping: Keeping,
): Promise<void> {
  await keeping.tools.output.create(check, jsonFile({ object: objectOf(keeping), ...facts }), json);
}

/** Says why there are no files; the first state of an object that has to gets the plain name. */
export async function keepProblem(problem: Problem, keeping: Keeping): Promise<KeptOutcome> {
  const { source, tools } = keeping;
  const about = { id: identityOf(source), language: tools.language };
  const told = { ...(await tools.describeProblem(problem, about)), object: objectOf(keeping) };
  const { error, laterError } = await tools.naming.forProblem(source);
  const key = (await isKeptAt(error, told, keeping)) ? error : laterError;
  if (key !== error) await tools.output.create(key, jsonFile(told), problemJson);
  const text = tools.naming.textOf(key);
  if (text !== undefined) await keepText(text, (await toldOf(key, keeping)) ?? told, tools);
  return { type: "refused", key };
}

/** Keeps it there, unless that of another state is. */
async function isKeptAt(key: string, told: object, keeping: Keeping): Promise<boolean> {
  const created = await keeping.tools.output.create(key, jsonFile(told), problemJson);
  return created !== undefined || (await toldOf(key, keeping)) !== undefined;
}

function objectOf({ source }: Keeping): object {
  return { ...source, identity: identityOf(source) };
}

/** What is there already is of another version of this program, if it differs: it stays. */
async function keepFile(file: MadeFile, names: FileNames, output: Store): Promise<object> {
  const { bytes, fileName, mediaType, format } = file;
  const key = names.fileKey(fileName);
  const tag = await output.create(key, bytes, { mediaType, fileName });
  const found = tag === undefined ? await output.read(key, { maxBytes: mostBytes }) : undefined;
  const kept = found?.bytes ?? bytes;
  return { key, format, mediaType, size: kept.length, sha256: sha256(kept) };
}

/** The problem kept there, if it is that of this very state. */
async function toldOf(
  key: string,
  { source, tools }: Pick<Keeping, "source" | "tools">,
): Promise<unknown> {
  const found = await tools.output.read(key, { maxBytes: mostBytes });
  const told = found && parseJson(found.bytes);
  const isOfState = textIn(recordIn(told, "object"), "identity") === identityOf(source);
  return isOfState ? told : undefined;
}
