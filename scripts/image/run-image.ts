import { chownSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Tools } from "./programs.ts";

const port = 18_080;
const address = `http://127.0.0.1:${port}`;

/** As Kubernetes runs it: nothing to write but /tmp, no rights, limits of memory. */
const asInPod = [
  ...["--network", "host", "--read-only", "--read-only-tmpfs=false", "--tmpfs", "/tmp:size=64m"],
  ...["--cap-drop", "all", "--security-opt", "no-new-privileges", "--no-healthcheck"],
  ...["--ulimit", "nofile=1024:4096", "--ulimit", "nproc=4096:4096"],
  ...["--memory", "1g", "--memory-swap", "1g"],
];

const settings = {
  HOST: "127.0.0.1",
  PORT: String(port),
  NIANBAO_STORE: "/store",
  NIANBAO_THREADS: "2",
  NIANBAO_THREAD_MB: "256",
  NIANBAO_STOP_DELAY_SECONDS: "3",
};

/** What was seen of a server in a container; each has to be true. */
export type Seen = Readonly<Record<string, boolean>>;

/** Runs an image as a pod would, has documents made, and stops it while it makes some. */
export async function runImage(image: string, folder: string, { podman }: Tools): Promise<Seen> {
  const store = join(folder, "store");
  mkdirSync(store);
  chownSync(store, 1000, 1000);
  const variables = Object.entries(settings).flatMap(([name, value]) => ["-e", `${name}=${value}`]);
  const id = podman("run", "-d", ...asInPod, ...variables, "-v", `${store}:/store`, image);
  try {
    await untilReady();
    const firstProcess = podman("exec", id, "cat", "/proc/1/cmdline");
    const user = podman("exec", id, "id", "-u");
    const status = podman("exec", id, "cat", "/proc/1/status");
    const isReadOnly = cannotWrite(podman, id, "/app/x") && cannotWrite(podman, id, "/x");
    const alone = await makeDocument();
    const underWay = Array.from({ length: 12 }, makeDocument);
    await pause(500);
    podman("stop", "-t", "40", id);
    const code = podman("inspect", id, "--format", "{{.State.ExitCode}}");
    return {
      "node is the first process": firstProcess.startsWith("node\0"),
      "it runs as user 1000": user === "1000",
      "it has no capabilities": /CapEff:\s0+\n/.test(status) && /NoNewPrivs:\s1/.test(status),
      "its root cannot be written": isReadOnly,
      "it makes a document": alone,
      "it finishes the documents under way when it is stopped": (await Promise.all(underWay)).every(
        Boolean,
      ),
      "it ends with 0 in time": code === "0",
    };
  } finally {
    podman("rm", "-f", id);
  }
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error("the container is not ready after a minute");
}

const report = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));

/** @returns whether a whole document came. */
async function makeDocument(): Promise<boolean> {
  const answer = await fetch(`${address}/v1/documents?format=pdf`, {
    method: "POST",
    body: report,
  });
  const bytes = await answer.arrayBuffer();
  return answer.ok && bytes.byteLength === Number(answer.headers.get("content-length"));
}

function cannotWrite(podman: Tools["podman"], id: string, file: string): boolean {
  const words = ["exec", id, "sh", "-c", `touch ${file} 2>/dev/null; echo $?`];
  return podman(...words) !== "0";
}
