import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formats } from "../src/messages/formats.ts";

/**
 * Makes the sample of each edition in every format by the built program, which keeps its compiled code
 * then (`functions/program-part.ts`): whoever runs this build with this Node has it from the first
 * document on, the library, servers and threads too. The word: the folder of the package.
 */
const folder = resolve(process.argv[2] ?? ".");
const templates = join(folder, "templates");
const samples = readdirSync(templates)
  .filter((name) => /^\d+$/.test(name))
  .map((edition) => join(templates, edition, "sample.json"));
const program = join(folder, "dist/functions/command-line.js");
const out = mkdtempSync(join(tmpdir(), "nianbao-first-"));
const words = ["build", ...samples, "--format", formats.join(), "--out", out];
try {
  execFileSync(process.execPath, [program, ...words], { stdio: ["ignore", "ignore", "inherit"] });
} finally {
  rmSync(out, { recursive: true });
}
