import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  makeFuzzedPdfs,
  makeLetters,
  makeOtherPdfs,
  makeReports,
  makeSheets,
} from "./documents.ts";
import { askReaders } from "./docx/agree.ts";
import { askOfdReaders } from "./ofd/readers.ts";
import { askPdfReaders } from "./pdf/readers.ts";
import { showDefects } from "./pdf/seeded-defects.ts";
import { validateAll } from "./pdf/validate-all.ts";
import { fillIn, type Tables } from "./report.ts";
import { demandPrograms, Missing } from "./tools/programs.ts";
import { askXlsxReaders } from "./xlsx/readers.ts";

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
  const tables = await prove();
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

async function prove(): Promise<Tables> {
  const reports = await makeReports();
  const letters = makeLetters();
  const has = (part: string) => parts.has(part);
  return {
    ...(has("verapdf") && {
      verapdf: validateAll([
        ...reports.flatMap(({ name, pdf, pdfWithSource }) => [
          { name, file: pdf, profile: "2a" as const },
          { name: `${name}, with source`, file: pdfWithSource, profile: "3a" as const },
        ]),
        ...(await makeOtherPdfs()),
        ...(await makeFuzzedPdfs(Number(values.fuzzed))),
      ]),
    }),
    ...(has("defects") && { defects: showDefects() }),
    ...(has("pdf") && { pdf: askPdfReaders(reports) }),
    ...(has("docx") && { docx: await askReaders(reports, letters) }),
    ...(has("ofd") && { ofd: askOfdReaders(reports) }),
    ...(has("xlsx") && { xlsx: askXlsxReaders(makeSheets()) }),
  };
}
