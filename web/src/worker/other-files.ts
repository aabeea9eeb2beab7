import { createHash } from "node:crypto";
import { letters, officialLook } from "#templates";
import { makeCheckSheet } from "../../../src/check-sheet/check-sheet.ts";
import { sheetLook } from "../../../src/check-sheet/sheet-look.ts";
import { checkSheetTree } from "../../../src/check-sheet/sheet-tree.ts";
import type { Resources } from "../../../src/generate.ts";
import { formMessage } from "../../../src/messages/tables/form-texts.ts";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { rulesOff } from "../../../src/report/check-figures.ts";
import type { CheckedReport } from "../../../src/report/check-report.ts";
import { ownTablesOf } from "../../../src/report/checks/own-tables/own-items.ts";
import type { CompiledTemplate } from "../../../src/template/fill-template.ts";
import { write } from "../../../src/writers/formats.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import type { PackedFile } from "./pack-files.ts";
import type { FilledForm } from "./tasks.ts";

/**
 * The Excel form with a report's figures and texts, as `nianbao form` fills it.
 * @param pictures - how many the report has.
 */
export async function fillForm(
  { report, edition }: CheckedReport,
  pictures: number,
): Promise<FilledForm | undefined> {
  if (!report || !edition) return undefined;
  const form = buildForm({ edition, year: report.year, report });
  const bytes = await writeForm(form, formMessage);
  return { bytes, tables: ownTablesOf(report).length, pictures };
}

type Around = {
  /** The sheet names them with their check sums. */
  readonly files: readonly PackedFile[];
  readonly resources: Resources;
};

/** 核校单 as `nianbao check --sheet` makes it. */
export async function printCheckSheet(
  checked: CheckedReport,
  { files, resources }: Around,
): Promise<Uint8Array | undefined> {
  const { report, edition, findings, previous } = checked;
  if (!report || !edition) return undefined;
  const sheet = makeCheckSheet({
    ...{ report, edition, findings, previous },
    used: { editions: resources.editions.map(({ edition }) => edition), off: rulesOff({}) },
    files: files.map(({ name, bytes }) => ({
      file: name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  });
  const tree = checkSheetTree(sheet, {
    template: letters.sheetTemplate as CompiledTemplate,
    texts: letters.sheetTexts,
    has: resources.fontSet.has,
  });
  return await write("pdf", tree, {
    ...resources,
    look: sheetLook(officialLook, letters.sheetLook),
  });
}
