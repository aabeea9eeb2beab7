import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "./program.ts";

/** The files that the command line makes of a report, by their endings. */
export function filesOfCommandLine(report: URL): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-files-"));
  const words = ["build", fileURLToPath(report), "--format", "docx,pdf,html", "--out", folder];
  execFileSync(process.execPath, [program, ...words], { stdio: "pipe" });
  const files = readdirSync(folder).map((name): [string, Buffer] => [
    extname(name),
    readFileSync(join(folder, name)),
  ]);
  rmSync(folder, { recursive: true });
  return new Map(files);
}
