import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../functions/command-line.ts", import.meta.url));

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
