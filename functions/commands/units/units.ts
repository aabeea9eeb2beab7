import { join } from "node:path";
import { chooseFiles } from "../../../src/collect/choose-files.ts";
import { judgeDraft } from "../../../src/collect/judge-draft.ts";
import { isJsonName, readUnitFile, type UnitDraft } from "../../../src/collect/unit-draft.ts";
import type { Resources } from "../../../src/generate.ts";
import { readJson } from "../../../src/report/json/read-json.ts";
import { pictureFiles } from "../../../src/report/own/read-pictures.ts";
import type { Unit } from "../../../src/rollup/unit.ts";
import { picturesBeside } from "../../materials/picture-files.ts";
import { readInput } from "../terminal/file-error.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Call } from "../words/call.ts";
import { formatOfSum } from "./sum-documents.ts";
import { lookInto } from "./unit-folder.ts";

type Surroundings = { readonly resources: Resources; readonly terminal: Terminal };

export type ReadUnits = {
  readonly units: readonly Unit[];
  /** Whether there is something that was told of, but not read. */
  readonly isPartial: boolean;
};

/** The reports of a folder, of whatever kind, checked. */
export async function readUnits(
  folder: string,
  call: Call,
  { resources, terminal }: Surroundings,
): Promise<ReadUnits> {
  const { files, folders } = lookInto(folder, call);
  const editions = resources.editions.map(({ edition }) => edition);
  const formatOf = (file: string) => formatOfSum(file, agencyOf(call, terminal), editions);
  const sums = files.filter((file) => formatOf(file) !== undefined);
  for (const file of sums) terminal.warn("unitIsSum", { file });
  const chosen = chooseFiles(files.filter((file) => !sums.includes(file)));
  for (const file of chosen.superseded) terminal.warn("unitSuperseded", { file });
  for (const { name, count } of folders) terminal.warn("unitFolder", { folder: name, count });
  const drafts = await readDrafts(folder, chosen.units, { resources, terminal });
  const shown = shownFiles(drafts);
  const units: Unit[] = [];
  for (const draft of drafts.filter(({ file }) => !shown.has(file))) {
    const picture = picturesBeside(join(folder, draft.file));
    units.push(await judgeDraft(draft, resources, { options: call.options, picture }));
  }
  const isWritten = (file: string) => call.formats?.includes(formatOf(file) ?? "") ?? false;
  return { units, isPartial: folders.length > 0 || !sums.every(isWritten) };
}

/** Whose report the sum is. */
export function agencyOf({ rollup }: Call, terminal: Terminal): string {
  return rollup.agency ?? terminal.text("rollupAgency");
}

async function readDrafts(
  folder: string,
  files: readonly string[],
  { resources, terminal }: Surroundings,
): Promise<UnitDraft[]> {
  const editions = resources.editions.map(({ edition }) => edition);
  const drafts: UnitDraft[] = [];
  for (const [index, file] of files.entries()) {
    terminal.progress(index, files.length, file);
    drafts.push(await readUnitFile({ file, bytes: readInput(join(folder, file)) }, editions));
  }
  return drafts;
}

/** Pictures that reports name, which are no reports themselves. */
function shownFiles(drafts: readonly UnitDraft[]): ReadonlySet<string> {
  const texts = drafts.flatMap(({ file, text }) => (isJsonName(file) && text ? [text] : []));
  return new Set(texts.flatMap((text) => pictureFiles(readJson(text))));
}
