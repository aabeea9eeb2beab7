import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "./program.ts";

type Files = ReadonlyMap<string, Buffer>;

const made = new Map<string, Files>();

/** The files that the command line makes of a report, by their endings; made once in a process. */
export function filesOfCommandLine(report: URL): Files {
  const files = made.get(report.href) ?? make(report);
  made.set(report.href, files);
  return files;
}

function make(report: URL): Files {
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
