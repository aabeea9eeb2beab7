import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { letterFiles } from "../../../src/collect/files.ts";
import type { Resources } from "../../../src/generate.ts";
import type { Unit } from "../../../src/rollup/unit.ts";
import { openLetters } from "../../materials/letters.ts";
import { saveFile } from "../terminal/save-file.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Call } from "../words/call.ts";

/** A letter for each unit that is returned. */
export async function saveLetters(
  units: readonly Unit[],
  { rollup }: Call,
  { resources, terminal }: { readonly resources: Resources; readonly terminal: Terminal },
): Promise<void> {
  const { letters: folder, agency: sender, deadline } = rollup;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const materials = { resources, letters: openLetters() };
  for (const { name, write } of letterFiles(units, { sender, deadline }, materials)) {
    const file = join(folder, name);
    saveFile(file, await write());
    terminal.say("written", { file });
  }
}
