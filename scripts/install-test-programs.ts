import { execFileSync, spawnSync } from "node:child_process";

/**
 * Programs that the tests look at documents with, and Debian's packages of them. They are
 * installed when that is allowed; otherwise one line says what to install.
 */
const packages: Readonly<Record<string, string>> = {
  soffice: "libreoffice-writer-nogui",
  pdftotext: "poppler-utils",
  qpdf: "qpdf",
  gs: "ghostscript",
  chromium: "chromium",
};

const missing = Object.entries(packages)
  .filter(([program]) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0)
  .map(([, name]) => name);

if (missing.length > 0) install(missing);

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
