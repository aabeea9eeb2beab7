import { execFileSync } from "node:child_process";
import { measureColdStarts } from "./cold-start.ts";

// This process measures on the first core; what it starts runs on the last one.
execFileSync("taskset", ["-c", "-p", "0", String(process.pid)], { stdio: "ignore" });

console.table(
  (await measureColdStarts()).map(({ name, median, overEmpty }) => ({
    function: name,
    "start, ms": Math.round(median),
    "over an empty one, ms": Math.round(overEmpty),
  })),
);
