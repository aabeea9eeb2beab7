import { execFileSync, spawnSync } from "node:child_process";

/** Programs that build and run images without a daemon, and Debian's packages of them. */
const packages: Readonly<Record<string, string>> = {
  buildah: "buildah",
  podman: "podman",
  runc: "runc",
  mmdebstrap: "mmdebstrap",
};

/** Ends with 2, and says what to install, where a program is missing. */
export function demandPrograms(): void {
  const isMissing = (name: string) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0;
  const missing = Object.keys(packages).filter(isMissing);
  if (missing.length === 0) return;
  const names = missing.map((name) => packages[name]).join(" ");
  console.error(`需要先安装 / needs: apt-get install --no-install-recommends ${names}`);
  process.exit(2);
}

export type Tools = {
  readonly buildah: (...words: readonly string[]) => string;
  readonly podman: (...words: readonly string[]) => string;
};

/** Both keep their images in a folder of ours, so that nothing else on the machine changes. */
export function toolsIn(folder: string): Tools {
  const storage = ["--root", `${folder}/images`, "--runroot", `${folder}/run`];
  const run = (program: string, options: readonly string[]) => {
    return (...words: readonly string[]) =>
      execFileSync(program, [...storage, ...options, ...words], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
        maxBuffer: 2 ** 28,
      }).trim();
  };
  return {
    buildah: run("buildah", []),
    podman: run("podman", ["--runtime", "runc", "--cgroup-manager", "cgroupfs"]),
  };
}
