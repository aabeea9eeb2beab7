import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Tools } from "./programs.ts";

/**
 * Makes what stands in for Node's own image where no registry of images can be reached: Debian,
 * the Node that runs this, npm, and a user `node`.
 *
 * @returns the image's name.
 */
export function makeStandIn(folder: string, { buildah }: Tools): string {
  const root = join(folder, "root");
  const run = (program: string, ...words: readonly string[]) =>
    execFileSync(program, words, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  run("mmdebstrap", "--quiet", "--variant=minbase", "--include=libstdc++6", "bookworm", root);
  copyFileSync(process.execPath, join(root, "usr/local/bin/node"));
  const modules = join(root, "usr/local/lib/node_modules");
  mkdirSync(modules, { recursive: true });
  run("npm", "pack", "--silent", "npm@11");
  run("sh", "-c", `tar -xzf npm-*.tgz -C ${modules} && mv ${modules}/package ${modules}/npm`);
  symlinkSync("../lib/node_modules/npm/bin/npm-cli.js", join(root, "usr/local/bin/npm"));
  run("chmod", "+x", join(modules, "npm/bin/npm-cli.js"));
  run("chroot", root, "useradd", "--uid", "1000", "--create-home", "node");
  const authorities = trustOwnAuthorities(root);
  run("tar", "-C", root, "-cf", "root.tar", ".");
  writeFileSync(join(folder, "Containerfile"), `FROM scratch\nADD root.tar /\n${authorities}`);
  const name = "localhost/node:stand-in";
  buildah("bud", "--isolation", "chroot", "-t", name, folder);
  return name;
}

/** Behind an office's own authority, npm in the image has to know it as npm outside does. */
function trustOwnAuthorities(root: string): string {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (!file) return "";
  const place = "/etc/ssl/certs/own.crt";
  mkdirSync(dirname(join(root, place)), { recursive: true });
  writeFileSync(join(root, place), readFileSync(file));
  return `ENV NODE_EXTRA_CA_CERTS=${place}\n`;
}
