import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { measureBundles } from "./bundle-size.ts";
import { measureColdStarts } from "./cold-start.ts";
import { machine } from "./machine.ts";
import { measureSpeed } from "./speed/speed.ts";

/**
 * `npm run bench`: all parts, or one with `--only speed`; tables, or with `--json` one object.
 * Compare ratios, and those of one run only. A small part of the speed: `--peers nianbao-pdf,typst
 * --measures first,warm`; our package of another folder: `--program FOLDER`; an earlier build of
 * it beside this one: `--before FOLDER`.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    peers: { type: "string" },
    measures: { type: "string" },
    program: { type: "string" },
    before: { type: "string" },
  },
});

const parts = {
  speed: () =>
    measureSpeed({
      peers: values.peers?.split(","),
      measures: values.measures?.split(","),
      program: values.program,
      before: values.before,
    }),
  bundles: measureBundles,
  coldStarts: coldStartsApart,
} as const;

const measured: Record<string, unknown> = { machine: machine() };
for (const [name, measure] of Object.entries(parts)) {
  if (values.only === undefined || values.only === name) measured[name] = await measure();
}
const { speed, ...others } = measured;
const result = { ...others, ...(speed ?? {}) };
if (values.json) console.log(JSON.stringify(result, undefined, 2));
else for (const [name, part] of Object.entries(result)) print(name, part);

/** This process waits on the first core; what it starts runs on the last one. */
async function coldStartsApart() {
  const pin = (cores: string) =>
    execFileSync("taskset", ["-c", "-p", cores, String(process.pid)], { stdio: "ignore" });
  pin("0");
  const starts = await measureColdStarts();
  pin(`0-${availableParallelism() - 1}`);
  return starts;
}

function print(name: string, part: unknown): void {
  if (typeof part === "number") console.log(`\n${name}: ${part}`);
  else {
    console.log(`\n${name}`);
    console.table(part);
  }
}
