import { spawnSync } from "node:child_process";
import { program } from "./program.ts";

/** The command line in a folder, as a user runs it: the words of a call, and what came of it. */
export function nianbaoIn(cwd: string, env: Readonly<Record<string, string>> = {}) {
  return (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: "utf8",
      cwd,
      env: { ...process.env, ...env },
    });
    return { status, stdout, stderr };
  };
}
