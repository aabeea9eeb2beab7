import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What kind of machine measured, and how busy it was: figures of two machines do not compare. */
export function machine() {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    /** Of the last minute, in processes that want a core. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
