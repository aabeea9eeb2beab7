import { spawn } from "node:child_process";

/**
 * Runs commands beside one another, each argument one: `node tests/run/side-by-side.ts "tsc --noEmit"
 * "biome check ."`. What a command says is printed when it has ended, and all that fail are heard.
 */
const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = Math.max(0, ...codes);

function run(command: string): Promise<number> {
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => said.push(bytes));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat([Buffer.from(`> ${command}\n`), ...said]));
      resolve(code ?? 1);
    });
  });
}
