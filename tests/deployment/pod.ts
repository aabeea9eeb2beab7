import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asNobody } from "../faults/nobody.ts";
import { addressOf } from "../functions/running-server.ts";
import { secrets } from "../http/gate/builders.ts";
import { program } from "../program.ts";

type Variables = Readonly<Record<string, string>>;

/** What a manifest says of a container. */
type Container = {
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
};

export type Pod = {
  readonly url: string;
  /** Where the pod may write: places of a store, of reports and of results. */
  readonly folder: string;
  readonly log: () => string;
  readonly stop: () => Promise<unknown>;
  readonly remove: () => void;
};

/**
 * Runs what a manifest says in a process that has no more than a pod: the manifest's arguments and
 * variables only, no home, a working folder that cannot be written, and the rights of nobody.
 *
 * @param settings - of its ConfigMap.
 * @param places - what has to be another here: a folder for a bucket, a port that is free.
 */
export async function runPod(
  { args, env }: Container,
  settings: Variables,
  places: (folder: string) => Variables,
): Promise<Pod> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-pod-"));
  chmodSync(folder, 0o755);
  const work = join(folder, "app");
  mkdirSync(work, { mode: 0o555 });
  for (const name of ["store", "in", "out"]) {
    mkdirSync(join(folder, name), { mode: 0o755 });
    if (asNobody.uid) chownSync(join(folder, name), asNobody.uid, asNobody.gid);
  }
  const given = Object.fromEntries(env.map(({ name, value = "" }) => [name, value]));
  const child = spawn(process.execPath, [program, ...args], {
    cwd: work,
    env: { ...settings, ...given, ...places(folder), HOST: "127.0.0.1", PORT: "0" },
    ...asNobody,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "exit");
  const url = await Promise.race([addressOf(child), ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`the pod ended: ${said}`);
  const stop = async () => {
    child.kill("SIGTERM");
    return (await ended)[0];
  };
  return { url, folder, log: () => said, stop, remove: () => rmSync(folder, { recursive: true }) };
}

/** What the secret of the callers' keys holds. */
export const keysJson = JSON.stringify({ keys: [{ id: "portal-1", secrets: [secrets.old] }] });

/** The file of a mounted secret: root's, and read by the pod's group. */
export function mountKeys(folder: string): string {
  const file = join(folder, "keys.json");
  writeFileSync(file, keysJson, { mode: 0o440 });
  if (asNobody.gid) chownSync(file, 0, asNobody.gid);
  return file;
}
