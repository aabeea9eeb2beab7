import { parseArgs } from "node:util";
import { importSpoilt, oldFormats } from "../tests/fuzz/old-formats.ts";

/**
 * Spoilt DOC, XLS, RTF and ODT files: `node bench/mutate-imports.ts --files 20000 --minutes 10`.
 * Every seed stands for one file, so that a run can go on where another one ended.
 */
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "20000" },
    from: { type: "string", default: "0" },
    minutes: { type: "string", default: "Infinity" },
  },
});
const [files, from] = [Number(values.files), Number(values.from)];
const end = performance.now() + Number(values.minutes) * 60_000;

const codes: Record<string, number> = {};
const failures: string[] = [];
let slowest = { milliseconds: 0, seed: -1 };
let seed = from;
for (; seed < from + files && performance.now() < end; seed++) {
  const begin = process.cpuUsage();
  const { name } = oldFormats[seed % oldFormats.length] as (typeof oldFormats)[number];
  try {
    const code = `${name} ${await importSpoilt(seed)}`;
    codes[code] = (codes[code] ?? 0) + 1;
  } catch (error) {
    failures.push(`${name} ${seed}: ${error instanceof Error ? error.stack : error}`);
    console.error(failures.at(-1));
  }
  // Of the processor: others may have it meanwhile.
  const { user, system } = process.cpuUsage(begin);
  const milliseconds = Math.round((user + system) / 1000);
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed };
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify({ files: seed - from, from, peakMegabytes, slowest, codes, failures }, null, 2),
);
process.exitCode = failures.length > 0 ? 1 : 0;
