import { readFileSync } from "node:fs";
import { checkReport, type Resources } from "../../src/generate.ts";
import { type Finding, hasErrors } from "../../src/messages/finding.ts";
import { findingSentence } from "../../src/messages/print-finding.ts";
import { readJsonBytes } from "../../src/report/read-json.ts";
import type { Call, Outcome } from "./call.ts";
import { optionsOf } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** `nianbao check`: what is wrong with each report, in words or as JSON. */
export function check(call: Call, resources: Resources, terminal: Terminal): Outcome {
  const options = optionsOf(call);
  const checked = call.files.map((file) => {
    const json = readJsonBytes(readFileSync(file));
    return { file, findings: checkReport(json, resources, options).findings };
  });
  if (call.json)
    terminal.data(checked.flatMap(({ file, findings }) => asData(file, findings, call)));
  else for (const { file, findings } of checked) show(file, findings, terminal);
  return checked.some(({ findings }) => hasErrors(findings)) ? 1 : 0;
}

function asData(file: string, findings: readonly Finding[], { language }: Call): object[] {
  return findings.map((finding) => ({
    file,
    ...finding,
    sentence: findingSentence(finding, language),
  }));
}

function show(file: string, findings: readonly Finding[], terminal: Terminal): void {
  terminal.findings(findings);
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
