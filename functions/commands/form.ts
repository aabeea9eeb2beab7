import { appliesTo } from "../../src/edition/edition.ts";
import type { Resources } from "../../src/generate.ts";
import { hasErrors } from "../../src/messages/finding.ts";
import { buildForm } from "../../src/readers/form/build-form.ts";
import type { FormWish } from "../../src/readers/form/form-wish.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { ownTablesOf } from "../../src/report/checks/own-tables/own-items.ts";
import { readJsonBytes } from "../../src/report/json/read-json.ts";
import { pictureCount } from "../../src/report/own/read-pictures.ts";
import { writeForm } from "../../src/writers/xlsx/write-form.ts";
import { readInput } from "./terminal/file-error.ts";
import { saveFile } from "./terminal/save-file.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao form`: a workbook to be filled in for a year, or filled with a report. */
export async function form(call: Call, resources: Resources, terminal: Terminal): Promise<Outcome> {
  const [format = "xlsx"] = call.formats ?? [];
  if (format !== "xlsx") throw new UsageError("badFormat", { format, formats: "xlsx" });
  const [source] = call.files;
  const wish = source === undefined ? blank(call, resources) : filled(source, resources, terminal);
  if (!wish) return 1;
  const file = call.out ?? `${terminal.text("formName", { year: wish.year })}.xlsx`;
  const bytes = await writeForm(buildForm(wish), terminal.text("formMessage"));
  saveFile(file, bytes, { isNew: !call.options.force });
  terminal.say("written", { file });
  return 0;
}

function blank({ rollup: { year } }: Call, { editions }: Resources): FormWish {
  if (year === undefined) throw new UsageError("formYear", {});
  const found = editions.find(({ edition }) => appliesTo(edition, year));
  if (found) return { edition: found.edition, year };
  const values = editions.map(({ edition }) => edition.years.from).join("、");
  throw new UsageError("badValue", { option: "year", given: String(year), values });
}

/** What cannot be read at all is told; a report with errors fills the form all the same. */
function filled(source: string, resources: Resources, terminal: Terminal): FormWish | undefined {
  const json = readJsonBytes(readInput(source));
  const { report, edition, findings } = checkReport(json, resources);
  if (report && edition) {
    const [tables, pictures] = [ownTablesOf(report).length, pictureCount(json)];
    if (tables + pictures > 0) terminal.warn("formWithoutOwn", { tables, pictures });
    return { edition, year: report.year, report };
  }
  if (hasErrors(findings)) terminal.findings(findings);
  return undefined;
}
