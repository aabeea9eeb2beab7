import { generate, type Resources } from "../generate.ts";
import { text } from "../messages/command-line.ts";
import type { Finding } from "../messages/finding.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { jsonFile } from "../messages/json-file.ts";
import { limitFindings } from "../messages/limit-findings.ts";
import { checkReport } from "../report/check-report.ts";
import { readJson, readJsonBytes } from "../report/json/read-json.ts";
import type { Sum } from "../rollup/add-up.ts";
import { alikeOf } from "../rollup/alike.ts";
import { collect, type Whole } from "../rollup/collect.ts";
import { compareWithSum } from "../rollup/compare.ts";
import { leftOutOf } from "../rollup/left-out.ts";
import { ownLevelOf } from "../rollup/own-level.ts";
import { stateOf, type Unit, unitName } from "../rollup/unit.ts";
import { mediaTypes } from "../writers/formats.ts";
import { chooseFiles } from "./choose-files.ts";
import { type LetterMaterials, letterFiles, matrixFile, traceFile } from "./files.ts";
import { judgeDraft } from "./judge-draft.ts";
import type {
  NotCounted,
  RolledFile,
  RolledUnit,
  RolledUp,
  RolledWhole,
  RollupOrder,
} from "./rolled-up.ts";

export type CollectMaterials = { readonly resources: Resources; readonly letters: LetterMaterials };

/** All that the command line's `rollup` writes: the same units and options give the same bytes. */
export async function rollUpUnits(
  order: RollupOrder,
  materials: CollectMaterials,
): Promise<RolledUp> {
  const { wish, language } = order;
  const { read, superseded } = await judgeAll(order, materials);
  const agency = wish.agency ?? text("rollupAgency", language);
  const { units, whole } = collect(read, { ...wish, agency });
  const letters = await writeLetters(units, order, materials);
  const names = ["matrix.xlsx", "matrix.json"];
  const matrix = names.map(async (name) => named(name, await matrixFile(name, units, language)));
  return {
    units: [...units.map((unit) => rolledUnit(unit, letters)), ...superseded.map(supersededUnit)],
    matrix: await Promise.all(matrix),
    ...(whole && { whole: await rolledWhole(whole, order, materials) }),
  };
}

async function judgeAll({ drafts, options }: RollupOrder, { resources }: CollectMaterials) {
  const { units: files, superseded } = chooseFiles(drafts.map(({ file }) => file));
  const read: Unit[] = [];
  for (const file of files) {
    const draft = drafts.find((one) => one.file === file);
    if (!draft) continue;
    const picture = async (name: string) => draft.pictures?.get(name);
    read.push(await judgeDraft(draft, resources, { options, picture }));
  }
  return { read, superseded };
}

type Letters = ReadonlyMap<Unit, RolledFile>;

async function writeLetters(
  units: readonly Unit[],
  { wish: { agency: sender, deadline } }: RollupOrder,
  materials: CollectMaterials,
): Promise<Letters> {
  const letters = new Map<Unit, RolledFile>();
  for (const { name, unit, write } of letterFiles(units, { sender, deadline }, materials)) {
    letters.set(unit, named(`letters/${name}`, await write()));
  }
  return letters;
}

function rolledUnit(unit: Unit, letters: Letters): RolledUnit {
  const { file, findings, questions = [] } = unit;
  const letter = letters.get(unit);
  return {
    ...{ file, unit: unitName(unit), state: stateOf(unit), questions },
    findings: limitFindings(findings),
    ...(letter && { letter }),
  };
}

function supersededUnit(file: string): RolledUnit {
  const unit = unitName({ file, findings: [] });
  return { file, unit, state: "superseded", findings: [], questions: [] };
}

async function rolledWhole(
  whole: Whole,
  order: RollupOrder,
  materials: CollectMaterials,
): Promise<RolledWhole> {
  const { report, trace, sums, members } = whole;
  const { agency, year, edition } = trace;
  const bytes = jsonFile(report);
  const files = [named("report.json", bytes)];
  for (const name of ["trace.json", "trace.xlsx"]) {
    files.push(named(name, await traceFile(name, whole, order.language)));
  }
  const made = await writeDocuments(bytes, order, materials);
  const findings = [
    ...leftOutOf(members),
    ...ownLevelOf(members, agency),
    ...alikeOf(members),
    ...compare(whole, order, materials),
    ...made.findings,
  ];
  return {
    ...{ agency, year, edition, count: members.length, findings },
    files: [...files, ...made.files],
    ...(made.refused !== undefined && { refused: made.refused }),
    notCounted: notCountedIn(sums),
  };
}

/** What the report of the whole, if there is one already, has otherwise. */
function compare(
  { sums, common }: Whole,
  { wish: { against }, options }: RollupOrder,
  { resources }: CollectMaterials,
): readonly Finding[] {
  if (against === undefined) return [];
  const { report, findings } = checkReport(readJson(against), resources, options);
  return report ? compareWithSum(report, sums, common) : findings;
}

type Documents = {
  readonly files: readonly RolledFile[];
  readonly findings: readonly Finding[];
  readonly refused?: number;
};

async function writeDocuments(
  report: Uint8Array,
  { wish: { previous }, options: given, formats }: RollupOrder,
  { resources }: CollectMaterials,
): Promise<Documents> {
  const options = previous === undefined ? given : { ...given, previous: readJson(previous) };
  const files: RolledFile[] = [];
  let findings: readonly Finding[] = [];
  try {
    for (const format of formats) {
      const made = await generate(readJsonBytes(report), format, resources, options);
      files.push({ name: made.fileName, mediaType: mediaTypes[format], bytes: made.bytes });
      findings = made.findings;
    }
  } catch (error) {
    if (!(error instanceof GenerationError && error.code === "REPORT-ERRORS")) throw error;
    const { findings: found } = error;
    return { files, findings: found, refused: found.filter(isError).length };
  }
  return { files, findings };
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function notCountedIn(sums: readonly Sum[]): NotCounted[] {
  return sums.flatMap(({ field, notCounted }) => {
    const { row, column: col } = field.labels;
    return notCounted.map(({ agency, value }) => ({ unit: agency, row, col, value }));
  });
}

function named(name: string, bytes: Uint8Array): RolledFile {
  const mediaType = name.endsWith(".json")
    ? "application/json"
    : name.endsWith(".xlsx")
      ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      : mediaTypes.docx;
  return { name, mediaType, bytes };
}
