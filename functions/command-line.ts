#!/usr/bin/env node
import { GenerationError } from "../src/messages/generation-error.ts";
import type { CommandName } from "../src/messages/help/command-help.ts";
import { build } from "./commands/build.ts";
import { mindOutputs } from "./commands/mind-outputs.ts";
import { isFileError, tellFileError } from "./commands/terminal/file-error.ts";
import { openTerminal, type Terminal } from "./commands/terminal/terminal.ts";
import { type Call, languageOf, type Outcome, readCall } from "./commands/words/call.ts";
import { commandNames, isCommand } from "./commands/words/command-options.ts";
import { UsageError } from "./commands/words/usage-error.ts";
import { openResources } from "./materials/resources.ts";
import { keepCode } from "./program-part.ts";
import { packageVersion } from "./surroundings/version.ts";

type Command = (call: Call, terminal: Terminal) => Outcome | Promise<Outcome>;

/** All but `build` are loaded when they are asked for: whoever makes a document waits for none. */
const commands: Readonly<Record<CommandName, Command>> = {
  build: async (call, terminal) => {
    const outcome = await build(call, openResources(), terminal);
    keepCode();
    return outcome;
  },
  check: async (call, terminal) =>
    (await import("./commands/check.ts")).check(call, openResources(), terminal),
  rollup: async (call, terminal) =>
    (await import("./commands/rollup.ts")).rollup(call, openResources(), terminal),
  serve: async (call, terminal) => (await import("./commands/serve.ts")).serve(call, terminal),
  watch: async (call, terminal) => (await import("./commands/watch.ts")).watch(call, terminal),
  key: async (call, terminal) => (await import("./commands/key.ts")).makeKey(call, terminal),
  import: async (call, terminal) =>
    (await import("./commands/import.ts")).importFiles(call, openResources(), terminal),
  form: async (call, terminal) =>
    (await import("./commands/form.ts")).form(call, openResources(), terminal),
  fonts: async (call, terminal) =>
    (await import("./commands/fonts.ts")).listFonts(call, await surveyed(), terminal),
  schema: async (call, terminal) =>
    (await import("./commands/editions.ts")).printSchema(call, openResources(), terminal),
  editions: async (_, terminal) =>
    (await import("./commands/editions.ts")).listEditions(openResources(), terminal),
};

const surveyed = async () => (await import("./materials/font-survey.ts")).surveyOpenFonts();

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
  if (isCommand(call.command)) return await commands[call.command](call, terminal);
  terminal.warn("unknownCommand", { command: call.command, commands: commandNames.join("、") });
  return 2;
}
