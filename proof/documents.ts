import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { picturesBeside } from "../functions/materials/picture-files.ts";
import { openResources } from "../functions/materials/resources.ts";
import type { DocumentTree } from "../src/document/blocks.ts";
import { type Options, prepare, print } from "../src/generate.ts";
import { GenerationError } from "../src/messages/generation-error.ts";
import { readPictures } from "../src/report/own/read-pictures.ts";
import type { Format } from "../src/writers/formats.ts";
import { hostileReport } from "../tests/fuzz/hostile-report.ts";
import { type Draft, editionIds, example, sample } from "../tests/given/reports.ts";
import { randomOwnReports } from "../tests/readers/own/random-own.ts";
import { emptyFolder } from "./tools/folders.ts";

/** A report as documents, and the tree that they were written from. */
export type MadeReport = {
  readonly name: string;
  readonly tree: DocumentTree;
  readonly docx: string;
  readonly pdf: string;
  readonly ofd: string;
  /** With the report's JSON inside. */
  readonly pdfWithSource: string;
  readonly archivalOfd: string;
};

/** A PDF and the archival profile that it is to keep to. */
export type MadePdf = {
  readonly name: string;
  readonly file: string;
  readonly profile: "2a" | "3a";
};

const examples = fileURLToPath(new URL("../examples/", import.meta.url));
const resources = openResources();

/** All published examples and the samples of all editions. */
export async function makeReports(): Promise<MadeReport[]> {
  const folder = emptyFolder("reports");
  const names = readdirSync(examples).filter((name) => name.endsWith(".json"));
  const drafts = [
    ...names.map((name) => [basename(name, ".json"), example(basename(name, ".json"))] as const),
    ...editionIds.map((id) => [`sample-${id}`, sample(id)] as const),
  ];
  const made: MadeReport[] = [];
  for (const [name, draft] of drafts) {
    const save = (format: Format, more: Options = {}, mark = "") =>
      saveDocument(
        draft,
        { format, options: { ...lenient, ...more } },
        join(folder, `${name}${mark}`),
      );
    const { tree, file: docx } = await save("docx");
    made.push({
      name,
      tree,
      docx,
      pdf: (await save("pdf")).file,
      ofd: (await save("ofd")).file,
      pdfWithSource: (await save("pdf", { attachSource: true }, "-source")).file,
      archivalOfd: (await save("ofd", { archive: true }, "-archive")).file,
    });
  }
  return made;
}

/** Published reports have real mistakes, and are printed in spite of them. */
const lenient: Options = { blanks: "zero", force: true };

type Wish = { readonly format: Format; readonly options: Options };

async function saveDocument(draft: Draft, { format, options }: Wish, path: string) {
  const json = { value: draft, findings: [] };
  const pictures = await readPictures(json, picturesBeside(join(examples, "report.json")));
  const printable = prepare(json, resources, { ...options, pictures });
  const { bytes } = await print(printable, format, resources);
  const file = `${path}.${format}`;
  writeFileSync(file, bytes);
  return { file, tree: printable.tree };
}

/** Reports with charts, and the pages that are made beside reports. */
export async function makeOtherPdfs(): Promise<MadePdf[]> {
  const folder = emptyFolder("others");
  const draft = example("hongze-2024");
  const previous = { value: example("hongze-2023"), findings: [] };
  const charts = { ...lenient, charts: true };
  const pdf = async (options: Options, name: string) => {
    const { file } = await saveDocument(draft, { format: "pdf", options }, join(folder, name));
    return { name, file, profile: "2a" as const };
  };
  return [
    await pdf(charts, "charts"),
    await pdf({ ...charts, previous }, "charts-of-two-years"),
    ...["hongze-2023", "hongze-2024", "huaiyin-2019", "yangli-2025"].map((name) => {
      const file = join(folder, `check-sheet-${name}.pdf`);
      callProgram("check", join(examples, `${name}.json`), "--sheet", file);
      return { name: `check-sheet-${name}`, file, profile: "2a" as const };
    }),
  ];
}

/** Made-up reports: hostile texts, and tables and pictures of the office's own. */
export async function makeFuzzedPdfs(count: number): Promise<MadePdf[]> {
  const folder = emptyFolder("fuzzed");
  const made: MadePdf[] = [];
  const own = Math.floor(count / 3 / editionIds.length);
  for (const id of editionIds) {
    for (const [index, draft] of randomOwnReports(id, own).entries()) {
      const name = `own-${id}-${index}`;
      const wish = { format: "pdf", options: lenient } as const;
      const { file } = await saveDocument(draft, wish, join(folder, name));
      made.push({ name, file, profile: "2a" });
    }
  }
  for (let seed = 0; made.length < count; seed += 1) {
    const { draft, options } = hostileReport(seed);
    const name = `hostile-${seed}`;
    const profile = options.attachSource ? "3a" : "2a";
    const file = await saveUnlessRefused(draft, options, join(folder, name));
    if (file !== undefined) made.push({ name, file, profile });
  }
  return made;
}

async function saveUnlessRefused(draft: Draft, options: Options, path: string) {
  try {
    return (await saveDocument(draft, { format: "pdf", options }, path)).file;
  } catch (error) {
    if (error instanceof GenerationError) return undefined;
    throw error;
  }
}

/** Letters to units whose reports have errors. */
export function makeLetters(): string[] {
  const folder = emptyFolder("letters");
  const [units, letters] = [join(folder, "units"), join(folder, "letters")];
  mkdirSync(units);
  for (const name of ["hongze-2023.json", "hongze-2024.json"]) {
    cpSync(join(examples, name), join(units, name));
  }
  const deadline = ["--deadline", "2025-01-26"];
  callProgram("rollup", units, "--letters", letters, ...deadline, "--matrix", matrixFile());
  return readdirSync(letters).map((name) => join(letters, name));
}

/** The matrix that `makeLetters` writes, and the forms for figures, blank and filled. */
export function makeSheets(): string[] {
  const folder = emptyFolder("sheets");
  const form = (name: string, ...words: readonly string[]) => {
    const file = join(folder, `${name}.xlsx`);
    callProgram("form", ...words, "--out", file);
    return file;
  };
  return [
    matrixFile(),
    form("form-2020", "--year", "2020"),
    form("form-2025", "--year", "2025"),
    form("form-filled", join(examples, "huaiyin-2019.json")),
  ];
}

function matrixFile(): string {
  return fileURLToPath(new URL("../build/proof/matrix.xlsx", import.meta.url));
}

/** Calls the command line as a user does; findings of a report are no failure here. */
function callProgram(...words: readonly string[]): void {
  const program = fileURLToPath(new URL("../functions/command-line.ts", import.meta.url));
  try {
    execFileSync(process.execPath, [program, ...words], { stdio: "pipe" });
  } catch (error) {
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  }
}
