import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fillIn } from "./report.ts";
import { demandPrograms, Missing } from "./tools/programs.ts";

/**
 * Holds the documents against validators and readers that are not ours: `npm run prove`. Its tables
 * stand in docs/validation.md; `--write` puts those of this run there, otherwise they are compared.
 * `--only pdf,docx,ofd,xlsx,defects` does a part.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "verapdf,defects,pdf,docx,ofd,xlsx" },
    fuzzed: { type: "string", default: "300" },
    write: { type: "boolean", default: false },
  },
});
const parts = new Set(values.only.split(","));
const page = fileURLToPath(new URL("../docs/validation.md", import.meta.url));

try {
  demandPrograms();
  // What it imports takes a PDF to pieces with a program that had to be asked for first.
  const { prove } = await import("./prove.ts");
  const tables = await prove({ parts, fuzzed: Number(values.fuzzed) });
  const before = readFileSync(page, "utf8");
  const after = fillIn(before, tables);
  if (values.write) writeFileSync(page, after);
  else if (after !== before) {
    console.error("与 docs/validation.md 不同 / differs from docs/validation.md");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
