import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedDocument, Resources } from "../../src/generate.ts";
import { errorsIn } from "../../src/messages/finding.ts";
import { type Format, formats, usualFormats } from "../../src/writers/formats.ts";
import type { MadeFile } from "./make-documents.ts";
import { inOrder, openMakers } from "./makers.ts";
import { graver, readOrTell } from "./terminal/file-error.ts";
import { saveFile } from "./terminal/save-file.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { optionsOf } from "./words/options.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao build`: every report in every format, and all that was found in each. */
export async function build(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  const order = { formats: wantedFormats(call), options: optionsOf(call) };
  const { hands, make, close } = await openMakers(call.files.length, resources);
  const begin = async (file: string) => {
    const report = readOrTell(file, terminal);
    return report && make({ ...order, file, report });
  };
  const written = new Set<string>();
  let outcome: Outcome = 0;
  let done = 0;
  try {
    for await (const made of inOrder(call.files, 2 * (hands - 1), begin)) {
      const file = call.files[done] ?? "";
      terminal.progress(done++, call.files.length, file);
      if (made) tell(made, file, terminal);
      const isSaved = made?.documents && save(made.documents, written, { call, terminal });
      outcome = graver(outcome, made ? (isSaved ? 0 : 1) : 2);
    }
  } finally {
    await close();
  }
  return outcome;
}

/** Each once, in the order in which they are named. @throws {UsageError} also where none is named. */
export function wantedFormats(call: Call): Format[] {
  const names = call.formats ?? usualFormats;
  const wanted = (names.length === 0 ? [""] : names).map((name) => {
    const format = formats.find((one) => one === name.trim());
    if (format) return format;
    throw new UsageError("badFormat", { format: name, formats: formats.join("、") });
  });
  return [...new Set(wanted)];
}

function tell({ documents, findings }: MadeFile, file: string, terminal: Terminal): void {
  terminal.findings(findings);
  const count = errorsIn(findings).length;
  if (!documents) terminal.warn("refused", { file, count });
  else if (count > 0) terminal.warn("forced", { file, count });
}

/** Writes the files, but never two of one name in the same run: the first would be lost. */
function save(
  documents: readonly GeneratedDocument[],
  written: Set<string>,
  { call, terminal }: { readonly call: Call; readonly terminal: Terminal },
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
      saveFile(file, bytes);
      terminal.say("written", { file });
      return true;
    })
    .every(Boolean);
}
