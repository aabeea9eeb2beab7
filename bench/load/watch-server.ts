import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { percentile, round } from "./percentile.ts";

/** Asks for the health ten times a second, and looks once a second how much memory is held. */
export function watch({ pid }: ChildProcess, address: string) {
  const health: number[] = [];
  const memory: number[] = [];
  const asking = setInterval(async () => {
    const startedAt = performance.now();
    const response = await fetch(`${address}/healthz`).catch(() => undefined);
    await response?.arrayBuffer();
    health.push(
      response?.status === 200 ? performance.now() - startedAt : Number.POSITIVE_INFINITY,
    );
  }, 100);
  const weighing = setInterval(() => memory.push(residentMiB(pid)), 1000);
  return {
    stop: () => {
      clearInterval(asking);
      clearInterval(weighing);
      return { health, memory };
    },
  };
}

/** 0 when the server is dead, such as for want of memory. */
function residentMiB(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  const status = existsSync(path) ? readFileSync(path, "utf8") : "";
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Whether it grows: the middle of the second quarter beside that of the last. */
export function about(memory: readonly number[]) {
  const quarter = Math.floor(memory.length / 4);
  const early = percentile(memory.slice(quarter, 2 * quarter), 50);
  const late = percentile(memory.slice(3 * quarter), 50);
  const growth = `${round(((late - early) / early) * 100)} %`;
  return { most: Math.max(...memory), secondQuarter: early, lastQuarter: late, growth };
}
