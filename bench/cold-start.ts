import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { shuffled } from "../tests/given/chance.ts";
import { packaged } from "../tests/lambda/packaged.ts";
import { startFunction } from "../tests/lambda/start-function.ts";
import { functionNames, functionPlaces } from "./functions.ts";
import { median } from "./median.ts";

type Candidate = { readonly name: string; readonly folder: string; readonly handler: string };

export type ColdStart = {
  readonly name: string;
  /** Median milliseconds from the start of the process to its first question for work. */
  readonly median: number;
  readonly overEmpty: number;
};

const rounds = 17;

/** The first rounds fill the disk's cache. */
const dropped = 2;

/**
 * How much longer the packaged functions take to start than an empty one, under AWS's own runtime
 * client. The machine's own speed, micro-VM, download and disk of Lambda are not in it: compare the
 * differences only, and those of one run.
 */
export async function measureColdStarts(): Promise<readonly ColdStart[]> {
  const scratch = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const candidates = [emptyFunction(scratch), ...(await packedFunctions())];
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of shuffled(candidates, Math.random)) {
      const time = await startOnce(candidate);
      if (round >= dropped) times.get(candidate.name)?.push(time);
    }
  }
  rmSync(scratch, { recursive: true });
  const empty = median(times.get("empty") ?? []);
  return [...times].map(([name, all]) => {
    const middle = median(all);
    return { name, median: middle, overEmpty: middle - empty };
  });
}

function emptyFunction(scratch: string): Candidate {
  const folder = join(scratch, "empty");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.mjs"), "export const handler = async () => ({});\n");
  return { name: "empty", folder, handler: "index.handler" };
}

async function packedFunctions(): Promise<Candidate[]> {
  const { folderOf } = await packaged();
  return functionNames.map((name) => ({
    name,
    folder: folderOf(name),
    handler: `build/functions/${name}/index.handler`,
  }));
}

/** On another core than this process, which would else take its time. */
async function startOnce({ folder, handler }: Candidate): Promise<number> {
  const before = ["taskset", "-c", String(availableParallelism() - 1)];
  const running = await startFunction({ folder, handler, environment: functionPlaces, before });
  await running.stop();
  return running.initMilliseconds;
}
