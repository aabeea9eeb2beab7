import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { machine } from "./machine.ts";

/**
 * Load on this machine alone: `node bench/load.ts --seconds 180`. A server of its own, in a memory
 * group of 512 MB where the system lets us make one, DOCX over 50 connections and then PDF over 10,
 * while its health is asked for ten times a second. With `--patient`, clients wait as a 429 says.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "180" },
    megabytes: { type: "string", default: "512" },
    patient: { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
const megabytes = Number(values.megabytes);
const program = fileURLToPath(new URL("../functions/command-line.ts", import.meta.url));
const body = readFileSync(new URL("../examples/huaiyin-2019.json", import.meta.url), "utf8");
const post = { method: "POST", headers: { "content-type": "application/json" }, body };
const group = openGroup();

try {
  const runs = [
    { format: "docx", connections: 50 },
    { format: "pdf", connections: 10 },
  ];
  console.log(JSON.stringify(machine()));
  for (const run of runs) console.log(JSON.stringify(await measure(run), null, 2));
} finally {
  group?.close();
}

type Run = { readonly format: string; readonly connections: number };

async function measure({ format, connections }: Run) {
  const child = startServer();
  try {
    const address = await addressOf(child);
    await warmUp(`${address}/v1/documents?format=${format}`);
    const watched = watch(child, address);
    const url = `${address}/v1/documents?format=${format}`;
    const { answers, ...load } = await (values.patient ? sendPatiently : sendAtOnce)(
      url,
      connections,
    );
    const { health, memory } = watched.stop();
    return {
      ...{ format, connections, seconds, patient: values.patient, answers, ...load },
      documentsPerSecond: round((answers["200"] ?? 0) / seconds),
      healthMs: {
        answers: health.length,
        median: percentile(health, 50),
        p99: percentile(health, 99),
        most: percentile(health, 100),
      },
      memoryMiB: about(memory),
      group: group?.state() ?? `none: only the threads' objects are limited to ${megabytes} MB`,
    };
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  }
}

type Load = {
  readonly answers: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly latencyMs: { readonly median: number; readonly p99: number; readonly most: number };
};

/** Clients that send the next request at once, whatever they were told: the worst there are. */
async function sendAtOnce(url: string, connections: number): Promise<Load> {
  const { latency, statusCodeStats, errors, timeouts } = await autocannon({
    url,
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    connections,
    duration: seconds,
    timeout: 60,
    // In a thread of its own, so that it does not delay what asks for the health.
    workers: 1,
  });
  const answers = Object.fromEntries(
    Object.entries(statusCodeStats ?? {}).map(([status, { count }]) => [status, count ?? 0]),
  );
  const latencyMs = { median: latency.p50, p99: latency.p99, most: latency.max };
  return { answers, errors: errors + timeouts, latencyMs };
}

/** Clients that wait with the next request as long as a 429 says. */
async function sendPatiently(url: string, connections: number): Promise<Load> {
  const answers: Record<string, number> = {};
  const latencies: number[] = [];
  let errors = 0;
  const until = performance.now() + seconds * 1000;
  const call = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const response = await fetch(url, post).catch(() => undefined);
      await response?.arrayBuffer();
      if (!response) errors += 1;
      else answers[response.status] = (answers[response.status] ?? 0) + 1;
      latencies.push(performance.now() - startedAt);
      await pause(Number(response?.headers.get("retry-after") ?? 0) * 1000);
    }
  };
  await Promise.all(Array.from({ length: connections }, call));
  const [median, p99, most] = [50, 99, 100].map((share) => percentile(latencies, share));
  return { answers, errors, latencyMs: { median: median ?? 0, p99: p99 ?? 0, most: most ?? 0 } };
}

function startServer(): ChildProcess {
  const limits = group ? {} : { NODE_OPTIONS: `--max-old-space-size=${megabytes}` };
  const child = spawn(process.execPath, [program, "serve", "--port", "0"], {
    env: { ...process.env, NIANBAO_THREAD_MB: "160", ...limits },
    // What it logs is not of interest here; nobody reading it would stop it.
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (child.pid !== undefined) group?.add(child.pid);
  return child;
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for (;;) {
    const [text] = stdout ? await once(stdout, "data") : [""];
    said += String(text);
    const [url] = /http:\/\/127[^（\s]+/.exec(said) ?? [];
    if (url) return url;
  }
}

/** Every thread has loaded what it needs before anything is measured. */
async function warmUp(url: string): Promise<void> {
  const answers = Array.from({ length: 8 }, async () => (await fetch(url, post)).arrayBuffer());
  await Promise.all(answers);
}

/** Asks for the health ten times a second, and looks once a second how much memory is held. */
function watch({ pid }: ChildProcess, address: string) {
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
function about(memory: readonly number[]) {
  const quarter = Math.floor(memory.length / 4);
  const early = percentile(memory.slice(quarter, 2 * quarter), 50);
  const late = percentile(memory.slice(3 * quarter), 50);
  const growth = `${round(((late - early) / early) * 100)} %`;
  return { most: Math.max(...memory), secondQuarter: early, lastQuarter: late, growth };
}

function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((one, other) => one - other);
  return round(
    sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A control group that ends who takes more memory; undefined where we may not make one. */
function openGroup() {
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
