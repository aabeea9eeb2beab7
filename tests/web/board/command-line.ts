import { letters as letterFiles, officialLook } from "#templates";
import { openResources } from "../../../functions/materials/resources.ts";
import { matrixTexts } from "../../../src/messages/tables/matrix.ts";
import { visibleJson } from "../../../src/messages/visible.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { checkReport } from "../../../src/report/check-report.ts";
import { readJson, readJsonBytes } from "../../../src/report/json/read-json.ts";
import { commonOf, judgeUnits } from "../../../src/rollup/judge-units.ts";
import { letterLook } from "../../../src/rollup/letter-look.ts";
import { makeMatrix } from "../../../src/rollup/matrix.ts";
import { matrixSheet } from "../../../src/rollup/matrix-sheet.ts";
import { returnLetter } from "../../../src/rollup/return-letter.ts";
import { rollUp } from "../../../src/rollup/roll-up.ts";
import { isMember, type Unit } from "../../../src/rollup/unit.ts";
import type { CompiledTemplate } from "../../../src/template/fill-template.ts";
import { write } from "../../../src/writers/formats.ts";
import { writeXlsx } from "../../../src/writers/xlsx/write-xlsx.ts";
import type { SentFile } from "./district.ts";

const resources = openResources();
const editions = resources.editions.map(({ edition }) => edition);

type Office = { readonly agency: string; readonly deadline: string };

/** What the command line's functions make of files of all kinds, by their units' names. */
export async function rolledUp(files: readonly SentFile[], { agency, deadline }: Office) {
  const read = await Promise.all(files.map(unitOf));
  const sorted = read.sort((one, other) => (one.file < other.file ? -1 : 1));
  const common = commonOf(sorted);
  if (!common) throw new Error("no report");
  const units = judgeUnits(sorted, common);
  const form = {
    template: letterFiles.templates.return as CompiledTemplate,
    texts: letterFiles.texts,
    has: resources.fontSet.has,
  };
  const look = letterLook(officialLook, letterFiles.look);
  const letters = new Map<string, Buffer>();
  for (const unit of units.filter((one) => !isMember(one))) {
    const tree = returnLetter(unit, form, { sender: agency, deadline });
    const bytes = await write("docx", tree, { ...resources, look });
    letters.set(`退回修改通知（${unit.report?.agency}）.docx`, Buffer.from(bytes));
  }
  const { report, trace } = rollUp(units.filter(isMember), common, agency);
  return {
    letters,
    matrix: Buffer.from(await writeXlsx(matrixSheet(makeMatrix(units), matrixTexts("zh-CN")))),
    report: `${visibleJson(report, 2)}\n`,
    trace: `${visibleJson(trace, 2)}\n`,
  };
}

async function unitOf({ name, buffer }: SentFile): Promise<Unit> {
  const json = /\.json$/.test(name)
    ? readJsonBytes(buffer)
    : readJson(await importedText(name, buffer));
  return { file: name, ...checkReport(json, resources) };
}

/** As `nianbao import` writes it. */
async function importedText(fileName: string, bytes: Uint8Array): Promise<string> {
  const { report } = await importReport(bytes, { fileName, editions });
  return visibleJson(report, 2);
}
