import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Handlebars from "handlebars";
import type { Look } from "../src/document/look.ts";
import type { SumRule } from "../src/edition/edition.ts";
import type { GridFile } from "../src/edition/read-grid.ts";
import { makeFrame } from "../src/writers/docx/package/frame.ts";
import { ruleSlips } from "./rule-slips.ts";
import { headOfTemplates } from "./template-sources.ts";

/**
 * Gathers the editions and the page style into one module, `templates/index.js`, with every
 * template precompiled, and puts the frame of a DOCX into another, which only its writer needs: at
 * run time no file is read, no template compiled, and the library that made the frame not loaded.
 */
const folder = new URL("../templates/", import.meta.url);
const editions = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .map((entry) => entry.name)
  .sort();

refuseRuleSlips();

const officialLook = readJson("styles/official.json") as Look;
const head = "// Made by scripts/build-templates.ts; do not edit.\n";

writeFileSync(
  new URL("index.js", folder),
  `${headOfTemplates()}export const editions = [${editions.map(editionSource).join(",\n")}];
export const officialLook = ${data(officialLook)};
export const letters = {
  look: ${data(readJson("letters/look.json"))},
  texts: ${data(readJson("letters/texts.json"))},
  sheetLook: ${data(readJson("letters/sheet-look.json"))},
  sheetTexts: ${data(readJson("letters/sheet-texts.json"))},
  sheetTemplate: ${compile("letters/sheet.hbs")},
  templates: { return: ${compile("letters/return.hbs")} },
};
`,
);

writeFileSync(
  new URL("word-frame.js", folder),
  `${head}export const wordFrame = ${data(await makeFrame(officialLook))};\n`,
);

/** Before anything is written, all of them at once: at run time the rules are trusted. */
function refuseRuleSlips(): void {
  const slips = editions.flatMap((id) =>
    ruleSlips({
      edition: { id },
      grids: gridsOf(id) as GridFile[],
      rules: readJson(`${id}/rules.json`) as SumRule[],
    }),
  );
  if (slips.length === 0) return;
  console.error(slips.join("\n"));
  process.exit(1);
}

function editionSource(id: string): string {
  return `{
  edition: ${data(readJson(`${id}/edition.json`))},
  grids: [${gridsOf(id).map(data).join(",\n")}],
  rules: ${data(readJson(`${id}/rules.json`))},
  sample: ${data(readJson(`${id}/sample.json`))},
  template: ${compile(`${id}/report.hbs`)},
}`;
}

function gridsOf(id: string): unknown[] {
  const files = readdirSync(new URL(`${id}/grids/`, folder)).sort();
  return files.map((file) => readJson(`${id}/grids/${file}`));
}

/** Parsed once, so that a slip is named here and not at run time. */
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}

/** As text to be parsed: an engine reads JSON sooner than the same written as a program. */
function data(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * Strict, so that a misspelt name stops the build's tests instead of printing nothing, and knowing
 * `if` and `each` alone.
 * @throws when the template prints a value without escaping it.
 */
function compile(path: string): string {
  const source = readFileSync(new URL(path, folder), "utf8");
  const raw = /\{\{\{|\{\{\s*&/.exec(source);
  if (raw) throw new Error(`${path}: ${raw[0]} prints without escaping`);
  return String(
    Handlebars.precompile(source, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: { if: true, each: true, with: false, unless: false, lookup: false, log: false },
    }),
  );
}
