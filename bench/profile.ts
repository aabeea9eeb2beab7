import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "./median.ts";
import { type CpuProfile, shareOfParts } from "./profile/parts.ts";
import { compile } from "./speed/compile.ts";
import { contestantsOf } from "./speed/contestants.ts";
import { runOnce } from "./speed/race.ts";
import { report } from "./speed/reports.ts";

/**
 * What the first document of a process takes its time for: `node bench/profile.ts`, of the built
 * package of another folder with `--program FOLDER`. The shares are those of processes that are
 * watched, the times those of others that are not, in turns with them.
 */
const { values } = parseArgs({
  options: {
    program: { type: "string" },
    contestant: { type: "string", default: "nianbao-pdf" },
    runs: { type: "string", default: "15" },
  },
});

const [contestant] = contestantsOf({ program: values.program, peers: [values.contestant] });
if (!contestant) throw new Error("no contestant");
const programs = await compile();
const profiles = mkdtempSync(join(tmpdir(), "nianbao-profile-"));
const watching = ["--cpu-prof", "--cpu-prof-interval", "200", "--cpu-prof-dir", profiles];
const costs = Array.from({ length: Number(values.runs) }, (_, round) => {
  const work = report(1, round);
  runOnce(programs, contestant, work, watching);
  return runOnce(programs, contestant, work);
});
const read = readdirSync(profiles).map(
  (file) => JSON.parse(readFileSync(join(profiles, file), "utf8")) as CpuProfile,
);
rmSync(profiles, { recursive: true });

const main = median(costs.map(({ mainThreadMs }) => mainThreadMs));
const whole = median(costs.map(({ cpuMs }) => cpuMs));
console.log(`${contestant.name}, whole process: ${whole.toFixed(0)} ms of CPU time`);
console.table([
  ...[...shareOfParts(read)].map(([part, share]) => row(part, share * main)),
  row("main thread", main),
  row("other threads: compiling, collecting garbage", whole - main),
]);

function row(part: string, ms: number) {
  return { part, ms: Math.round(ms * 10) / 10, ofAll: `${((100 * ms) / whole).toFixed(1)} %` };
}
