import type { Resources } from "../../src/generate.ts";
import { checkResult } from "../../src/messages/check-result.ts";
import { hasErrors } from "../../src/messages/finding.ts";
import { type CheckedReport, checkReport } from "../../src/report/check-report.ts";
import { readJsonBytes } from "../../src/report/json/read-json.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { picturesBeside } from "../materials/picture-files.ts";
import { refuseSheetOver, saveSheet } from "./sheet.ts";
import { eachFile, readInput } from "./terminal/file-error.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { optionsOf } from "./words/options.ts";

/** `nianbao check`: what is wrong with each report and what may mend it, in words or as JSON. */
export async function check(
  call: Call,
  resources: Resources,
  terminal: Terminal,
): Promise<Outcome> {
  const options = optionsOf(call);
  const checked: CheckedFile[] = [];
  refuseSheetOver(call);
  const outcome = await eachFile(call.files, terminal, async (file) => {
    const json = readJsonBytes(readInput(file));
    const pictures = await readPictures(json, picturesBeside(file));
    const one = checkReport(json, resources, { ...options, pictures });
    checked.push({ file, ...one });
    return hasErrors(one.findings) ? 1 : 0;
  });
  if (call.json) terminal.data(asData(checked, call));
  else for (const one of checked) show(one, terminal);
  if (call.sheet !== undefined && outcome < 2) {
    await saveSheet(checked, call.sheet, { call, resources, terminal });
  }
  return outcome;
}

type CheckedFile = CheckedReport & { readonly file: string };

function asData(checked: readonly CheckedFile[], { language }: Call): object {
  const results = checked.map((one) => ({ file: one.file, ...checkResult(one, language) }));
  return {
    findings: results.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))),
    suggestions: results.flatMap(({ file, suggestions }) =>
      suggestions.map((one) => ({ file, ...one })),
    ),
  };
}

function show({ file, findings, suggestions }: CheckedFile, terminal: Terminal): void {
  terminal.findings(findings);
  terminal.suggestions(suggestions);
  if (findings.length === 0) {
    terminal.say("clean", { file });
    return;
  }
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  terminal.say("counted", {
    file,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
  });
}
