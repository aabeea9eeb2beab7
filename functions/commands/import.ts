import { basename, resolve } from "node:path";
import type { Resources } from "../../src/generate.ts";
import { hasErrors } from "../../src/messages/finding.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { jsonText } from "../../src/messages/json-file.ts";
import { toldFindings } from "../../src/messages/print-finding.ts";
import { toldQuestions } from "../../src/messages/question.ts";
import { sentence } from "../../src/messages/sentences.ts";
import { type Imported, importReport } from "../../src/readers/import-report.ts";
import { eachFile, readInput } from "./terminal/file-error.ts";
import { questionLine } from "./terminal/question-line.ts";
import { saveFile } from "./terminal/save-file.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao import`: a draft of each file, what is wrong in it, and what has to be answered. */
export async function importFiles(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  if (call.out !== undefined && call.files.length > 1) throw new UsageError("importOne", {});
  const editions = resources.editions.map(({ edition }) => edition);
  const results: ImportedFile[] = [];
  const written = new Set<string>();
  const outcome = await eachFile(call.files, terminal, async (file) => {
    const imported = await read(file, { call, editions, terminal });
    if (!imported) return 1;
    results.push({ file, ...imported });
    save(file, imported, { call, terminal, written });
    return hasErrors(imported.findings) || imported.questions.length > 0 ? 1 : 0;
  });
  if (call.json) terminal.data(asData(results, call));
  return outcome;
}

type ImportedFile = Imported & { readonly file: string };

type Work = {
  readonly call: Call;
  readonly editions: readonly Resources["editions"][number]["edition"][];
  readonly terminal: Terminal;
};

async function read(
  file: string,
  { call, editions, terminal }: Work,
): Promise<Imported | undefined> {
  try {
    return await importReport(readInput(file), { fileName: basename(file), editions });
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    terminal.warn("importRefused", {
      file,
      reason: sentence(error.code, error.parameters, call.language),
    });
    return undefined;
  }
}

type Saving = Omit<Work, "editions"> & {
  /** The drafts of this very call: none of them is written over, whatever is asked for. */
  readonly written: Set<string>;
};

/** Nothing that exists is overwritten, unless it is asked for; never what the draft is made from. */
function save(file: string, imported: Imported, { call, terminal, written }: Saving): void {
  const target = call.out ?? `${file.replace(/\.[^./\\]+$/, "")}.json`;
  const place = resolve(target);
  if (written.has(place)) throw new UsageError("sameDraft", { file, target });
  if (place === resolve(file)) throw new UsageError("draftOver", { file });
  saveFile(target, jsonText(imported.report), { isNew: !call.options.force });
  written.add(place);
  if (call.json) return;
  terminal.findings(imported.findings);
  for (const one of imported.questions) terminal.line(questionLine(one, call.language));
  terminal.say("imported", { file: target, questions: imported.questions.length });
}

function asData(results: readonly ImportedFile[], { language }: Call): object {
  return results.map(({ file, report, findings, questions, origins }) => ({
    file,
    report,
    findings: toldFindings(findings, language),
    questions: toldQuestions(questions, language),
    origins,
  }));
}
