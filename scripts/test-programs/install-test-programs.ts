import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildRuntimeClient } from "./build-runtime-client.ts";
import { installOfdReader } from "./install-ofd-reader.ts";

/**
 * Programs that the tests look at documents with, and Debian's packages of them. They are
 * installed when that is allowed; otherwise one line says what to install.
 */
const packages: Readonly<Record<string, string>> = {
  soffice: "libreoffice-writer-nogui",
  "/usr/lib/libreoffice/program/libsclo.so": "libreoffice-calc-nogui",
  pdftotext: "poppler-utils",
  qpdf: "qpdf",
  gs: "ghostscript",
  "chromium-headless-shell": "chromium-headless-shell",
  curl: "curl",
  openssl: "openssl",
  python3: "python3",
  javac: "default-jdk-headless",
  cmake: "cmake",
  make: "make",
  "g++": "g++",
  xz: "xz-utils",
  unzip: "unzip",
  "7zz": "7zip",
  radosgw: "radosgw",
  "ceph-mon": "ceph-mon",
  "ceph-osd": "ceph-osd",
  "radosgw-admin": "ceph-common",
};

const missing = Object.entries(packages)
  .filter(([program]) => !isThere(program))
  .map(([, name]) => name);

if (missing.length > 0) install(missing);
buildRuntimeClient();
installOfdReader();

function isThere(program: string): boolean {
  if (program.startsWith("/")) return existsSync(program);
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

function install(names: readonly string[]): void {
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall) {
    console.error(`测试需要先安装 / the tests need: apt-get install ${names.join(" ")}`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}
