import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A control group that ends who takes more memory; undefined where we may not make one. */
export function openGroup(megabytes: number) {
  const path = `/sys/fs/cgroup/memory/nianbao-load-${process.pid}`;
  const read = (file: string) => Number(readFileSync(join(path, file), "utf8"));
  try {
    mkdirSync(path);
    writeFileSync(join(path, "memory.limit_in_bytes"), String(megabytes * 2 ** 20));
  } catch {
    return undefined;
  }
  return {
    add: (pid: number) => writeFileSync(join(path, "cgroup.procs"), String(pid)),
    state: () => ({
      limitMiB: megabytes,
      mostMiB: Math.round(read("memory.max_usage_in_bytes") / 2 ** 20),
      refusals: read("memory.failcnt"),
    }),
    close: () => rmdirSync(path),
  };
}
