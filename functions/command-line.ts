#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { build } from "./commands/build.ts";
import { type Call, languageOf, type Outcome, readCall, UsageError } from "./commands/call.ts";
import { check } from "./commands/check.ts";
import { listEditions, printSchema } from "./commands/editions.ts";
import { rollup } from "./commands/rollup.ts";
import { openTerminal, type Terminal } from "./commands/terminal.ts";
import { openResources } from "./resources.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<Outcome> {
  const terminal = openTerminal(languageOf(words), process.stdout, process.stderr);
  try {
    return await run(readCall(words), terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.warn(error.text, error.blanks);
    else if (isFileError(error))
      terminal.warn("fileError", { file: error.path, reason: error.code });
    else throw error;
    return 2;
  }
}

async function run(call: Call, terminal: Terminal): Promise<Outcome> {
  if (call.version) terminal.line(packageVersion());
  else if (call.help || call.command === "") terminal.say("help");
  else return await dispatch(call, terminal);
  return call.help || call.version ? 0 : 2;
}

async function dispatch(call: Call, terminal: Terminal): Promise<Outcome> {
  const needsReport = ["build", "check"].includes(call.command);
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
    case "schema":
      return printSchema(call, openResources(), terminal);
    case "editions":
      return listEditions(openResources(), terminal);
    default:
      terminal.warn("unknownCommand", { command: call.command });
      return 2;
  }
}

function isFileError(error: unknown): error is { path: string; code: string } {
  return error instanceof Error && "path" in error && "code" in error;
}

function packageVersion(): string {
  const file = new URL(import.meta.resolve("nianbao/package.json"));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
