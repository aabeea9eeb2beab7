import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Unpacks a Debian package below a folder, under its own name, by Debian's own programs. Which
 * version comes is the machine's choice: it is the SHA-256 of the file that must be the recorded one.
 */
export function fetchDebianPackage(name: string, folder: string): void {
  const target = join(folder, name);
  const download = mkdtempSync(join(tmpdir(), "nianbao-fonts-"));
  execFileSync("apt-get", ["download", name], { cwd: download, stdio: "inherit" });
  const [file] = globSync(`${name}_*.deb`, { cwd: download });
  if (file === undefined) throw new Error(`${name} was not downloaded`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync("dpkg-deb", ["--extract", join(download, file), target]);
  rmSync(download, { recursive: true });
}
