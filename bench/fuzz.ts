import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Progress, Share } from "./fuzz/share.ts";

/**
 * The long fuzz: `node bench/fuzz.ts --checks 100000 --builds 5000 --from 0`. Every seed stands for
 * one input, so that a run can go on where another one ended, and a failure can be had again.
 * After `--minutes`, no more is begun.
 */
const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "100000" },
    builds: { type: "string", default: "5000" },
    from: { type: "string", default: "0" },
    minutes: { type: "string", default: "Infinity" },
    threads: { type: "string", default: String(availableParallelism()) },
  },
});
const [checks = 0, builds = 0, from = 0, threads = 1] = [
  values.checks,
  values.builds,
  values.from,
  values.threads,
].map(Number);

const startedAt = performance.now();
const sums: Record<string, number> = {};
const failures: string[] = [];

await Promise.all(Array.from({ length: threads }, (_, index) => run(shareOf(index))));
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(JSON.stringify({ checks, builds, from, threads, seconds, sums, failures }, null, 2));
process.exitCode = failures.length > 0 ? 1 : 0;

function shareOf(index: number): Share {
  const part = (all: number) => ({
    from: from + Math.floor((index * all) / threads),
    to: from + Math.floor(((index + 1) * all) / threads),
  });
  const milliseconds = Number(values.minutes) * 60_000;
  return { checks: part(checks), builds: part(builds), milliseconds };
}

function run(share: Share): Promise<void> {
  const worker = new Worker(new URL("./fuzz/share.ts", import.meta.url), { workerData: share });
  worker.on("message", (progress: Progress) => {
    if (progress.type === "failure") {
      failures.push(progress.text);
      console.error(progress.text);
    } else sums[progress.name] = (sums[progress.name] ?? 0) + progress.count;
  });
  return new Promise((resolve) => {
    worker.on("error", (error) => failures.push(`a thread died: ${error.stack}`));
    worker.on("exit", () => resolve());
  });
}
