import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Handlebars from "handlebars";
import { makeFrame } from "../src/writers/docx/frame.ts";

/**
 * Gathers the editions and the page style into one module, `templates/index.js`, with every
 * template precompiled, and the frame of a DOCX: at run time no file is read, no template compiled,
 * and the library that made the frame is not loaded.
 */
const folder = new URL("../templates/", import.meta.url);
const editions = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .map((entry) => entry.name)
  .sort();

const officialLook = readJson("styles/official.json");
const wordFrame = await makeFrame(JSON.parse(officialLook));

writeFileSync(
  new URL("index.js", folder),
  `// Made by scripts/build-templates.ts; do not edit.
export const editions = [${editions.map(editionSource).join(",\n")}];
export const officialLook = ${officialLook};
export const wordFrame = ${JSON.stringify(wordFrame)};
export const letters = {
  look: ${readJson("letters/look.json")},
  texts: ${readJson("letters/texts.json")},
  sheetLook: ${readJson("letters/sheet-look.json")},
  sheetTexts: ${readJson("letters/sheet-texts.json")},
  sheetTemplate: ${compile("letters/sheet.hbs")},
  templates: { return: ${compile("letters/return.hbs")} },
};
`,
);

function editionSource(id: string): string {
  const grids = readdirSync(new URL(`${id}/grids/`, folder)).sort();
  return `{
  edition: ${readJson(`${id}/edition.json`)},
  grids: [${grids.map((file) => readJson(`${id}/grids/${file}`)).join(",\n")}],
  rules: ${readJson(`${id}/rules.json`)},
  sample: ${readJson(`${id}/sample.json`)},
  template: ${compile(`${id}/report.hbs`)},
}`;
}

/** Parsed once, so that a slip is named here and not at run time. */
function readJson(path: string): string {
  return JSON.stringify(JSON.parse(readFileSync(new URL(path, folder), "utf8")));
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
