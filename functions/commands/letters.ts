import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { letters, officialLook } from "#templates";
import type { Look } from "../../src/document/look.ts";
import type { Resources } from "../../src/generate.ts";
import { returnLetter } from "../../src/rollup/return-letter.ts";
import type { Unit } from "../../src/rollup/unit.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";
import { write } from "../../src/writers/formats.ts";
import type { Call } from "./call.ts";
import type { Terminal } from "./terminal.ts";

/** Letters look like reports, save for what is theirs alone. */
const look: Look = {
  ...officialLook,
  ...letters.look,
  paragraphs: { ...officialLook.paragraphs, ...letters.look.paragraphs },
};

/** A letter for each unit that failed, named after the file of its report. */
export async function saveLetters(
  failing: readonly Unit[],
  { rollup }: Call,
  { resources, terminal }: { readonly resources: Resources; readonly terminal: Terminal },
): Promise<void> {
  const { letters: folder, agency: sender, deadline } = rollup;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const template = letters.templates.return as CompiledTemplate;
  const form = { template, texts: letters.texts, has: resources.fontSet.has };
  for (const unit of failing) {
    const tree = returnLetter(unit, form, { sender, deadline });
    const file = join(folder, unit.file.replace(/\.json$/i, ".docx"));
    writeFileSync(file, await write("docx", tree, { ...resources, look }));
    terminal.say("written", { file });
  }
}
