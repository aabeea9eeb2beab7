import { setTimeout as pause } from "node:timers/promises";
import type { Format } from "../../src/writers/formats.ts";
import type { RunningServer } from "../functions/running-server.ts";
import { type BatchReport, zipOf } from "./batch-of.ts";

/** One batch to each server in turn. */
export async function submitAll(
  all: readonly (readonly BatchReport[])[],
  servers: readonly RunningServer[],
  formats: readonly Format[],
): Promise<string[]> {
  const bodies = await Promise.all(all.map(zipOf));
  const answers = bodies.map(async (body, index) => {
    const url = `${servers[index % servers.length]?.url}/v1/batches?format=${formats.join()}`;
    const headers = { "content-type": "application/zip" };
    const answer = await fetch(url, { method: "POST", headers, body });
    if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  });
  return await Promise.all(answers);
}

type Told = { readonly state: string; readonly made: number; readonly refused: number };

/** Asks a server that lives until the jobs are done, or so many reports are. */
export async function untilDone(
  ids: readonly string[],
  [server]: readonly RunningServer[],
  isEnough: (told: number) => boolean,
): Promise<void> {
  const counts = new Map<string, number>();
  for (let left = ids; ; ) {
    const jobs = left.map(async (id) => {
      const told = (await (await fetch(`${server?.url}/v1/jobs/${id}`)).json()) as Told;
      counts.set(id, told.made + told.refused);
      return told.state === "done" ? [] : [id];
    });
    left = (await Promise.all(jobs)).flat();
    const told = [...counts.values()].reduce((sum, count) => sum + count);
    if (isEnough(told) || left.length === 0) return;
    await pause(500);
  }
}

export async function resultOf(id: string, server: RunningServer | undefined): Promise<Uint8Array> {
  const answer = await fetch(`${server?.url}/v1/jobs/${id}/result`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}
