#!/usr/bin/env node
import { GenerationError } from "../src/messages/generation-error.ts";
import { build } from "./commands/build.ts";
import { type Call, languageOf, type Outcome, readCall } from "./commands/call.ts";
import { check } from "./commands/check.ts";
import { commandNames } from "./commands/command-options.ts";
import { listEditions, printSchema } from "./commands/editions.ts";
import { isFileError, tellFileError } from "./commands/file-error.ts";
import { listFonts } from "./commands/fonts.ts";
import { form } from "./commands/form.ts";
import { importFiles } from "./commands/import.ts";
import { makeKey } from "./commands/key.ts";
import { mindOutputs } from "./commands/mind-outputs.ts";
import { rollup } from "./commands/rollup.ts";
import { openTerminal, type Terminal } from "./commands/terminal.ts";
import { UsageError } from "./commands/usage-error.ts";
import { surveyOpenFonts } from "./font-survey.ts";
import { openResources } from "./resources.ts";
import { packageVersion } from "./version.ts";

const outcome = await main(process.argv.slice(2));
process.exitCode ??= outcome;

async function main(words: readonly string[]): Promise<Outcome> {
  const terminal = openTerminal(languageOf(words), process.stdout, process.stderr);
  mindOutputs(process, terminal);
  try {
    return await run(readCall(words), terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.warn(error.text, error.blanks);
    else if (isFileError(error)) tellFileError(error, terminal);
    else if (error instanceof GenerationError) terminal.error(error);
    else throw error;
    return 2;
  }
}

async function run(call: Call, terminal: Terminal): Promise<Outcome> {
  if (call.version) terminal.line(packageVersion());
  else if (call.help || call.command === "") terminal.help(call.command);
  else return await dispatch(call, terminal);
  return call.help || call.version ? 0 : 2;
}

async function dispatch(call: Call, terminal: Terminal): Promise<Outcome> {
  const needsReport = ["build", "check", "import"].includes(call.command);
  if (needsReport && call.files.length === 0) {
    terminal.warn("noReport", { command: call.command });
    return 2;
  }
  switch (call.command) {
    case "build":
      return await build(call, openResources(), terminal);
    case "check":
      return await check(call, openResources(), terminal);
    case "rollup":
      return await rollup(call, openResources(), terminal);
    case "serve":
      return await serveOnDemand(call, terminal);
    case "watch":
      return await watchOnDemand(call, terminal);
    case "key":
      return makeKey(call, terminal);
    case "import":
      return await importFiles(call, openResources(), terminal);
    case "form":
      return await form(call, openResources(), terminal);
    case "schema":
      return printSchema(call, openResources(), terminal);
    case "fonts":
      return listFonts(call, surveyOpenFonts(), terminal);
    case "editions":
      return listEditions(openResources(), terminal);
    default:
      terminal.warn("unknownCommand", { command: call.command, commands: commandNames.join("、") });
      return 2;
  }
}

/** The server's packages are loaded only when it is wanted. */
async function serveOnDemand(call: Call, terminal: Terminal): Promise<Outcome> {
  const { serve } = await import("./commands/serve.ts");
  return await serve(call, terminal);
}

async function watchOnDemand(call: Call, terminal: Terminal): Promise<Outcome> {
  const { watch } = await import("./commands/watch.ts");
  return await watch(call, terminal);
}
