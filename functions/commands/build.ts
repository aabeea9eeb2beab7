import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GeneratedDocument, generate, type Resources } from "../../src/generate.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { readJsonBytes } from "../../src/report/read-json.ts";
import { type Format, formats } from "../../src/writers/formats.ts";
import type { Call, Outcome } from "./call.ts";
import { optionsOf } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `nianbao build`: every report in every format, and all that was found in each. */
export async function build(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  const wanted = wantedFormats(call);
  const written = new Set<string>();
  let outcome: Outcome = 0;
  for (const [index, file] of call.files.entries()) {
    terminal.progress(index, call.files.length, file);
    const documents = await make(file, wanted, { call, resources, terminal });
    if (!documents || !save(documents, written, { call, terminal })) outcome = 1;
  }
  return outcome;
}

function wantedFormats(call: Call): Format[] {
  return (call.formats ?? ["docx", "pdf"]).map((name) => {
    const format = formats.find((one) => one === name.trim());
    if (format) return format;
    throw new UsageError("badFormat", { format: name, formats: formats.join("、") });
  });
}

type Work = { readonly call: Call; readonly resources: Resources; readonly terminal: Terminal };

/** The report's documents in all formats; none, with the errors listed, when it has errors. */
async function make(
  file: string,
  wanted: readonly Format[],
  { call, resources, terminal }: Work,
): Promise<GeneratedDocument[] | undefined> {
  const json = readJsonBytes(readFileSync(file));
  const options = optionsOf(call);
  try {
    const documents: GeneratedDocument[] = [];
    for (const format of wanted) {
      documents.push(await generate(json, format, resources, options));
    }
    const findings = documents[0]?.findings ?? [];
    terminal.findings(findings);
    const count = errorsIn(findings);
    if (count > 0) terminal.warn("forced", { file, count });
    return documents;
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    terminal.findings(error.findings);
    terminal.warn("refused", { file, count: errorsIn(error.findings) });
    return undefined;
  }
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** Writes the files, but never two of one name in the same run: the first would be lost. */
function save(
  documents: readonly GeneratedDocument[],
  written: Set<string>,
  { call, terminal }: Pick<Work, "call" | "terminal">,
): boolean {
  const folder = call.out ?? ".";
  mkdirSync(folder, { recursive: true });
  return documents
    .map(({ bytes, fileName }) => {
      const file = join(folder, fileName);
      if (written.has(file)) {
        terminal.warn("sameName", { file });
        return false;
      }
      written.add(file);
      writeFileSync(file, bytes);
      terminal.say("written", { file });
      return true;
    })
    .every(Boolean);
}
