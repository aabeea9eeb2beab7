import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addressOf } from "../tests/functions/running-server.ts";
import { postOf, sendAtOnce, sendPatiently } from "./load/clients.ts";
import { openGroup } from "./load/memory-group.ts";
import { percentile, round } from "./load/percentile.ts";
import { about, watch } from "./load/watch-server.ts";
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
const group = openGroup(megabytes);

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
    const url = `${address}/v1/documents?format=${format}`;
    await warmUp(url);
    const watched = watch(child, address);
    const send = values.patient ? sendPatiently : sendAtOnce;
    const { answers, ...load } = await send({ url, connections, seconds, body });
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

/** Every thread has loaded what it needs before anything is measured. */
async function warmUp(url: string): Promise<void> {
  const answers = Array.from({ length: 8 }, async () =>
    (await fetch(url, postOf(body))).arrayBuffer(),
  );
  await Promise.all(answers);
}
