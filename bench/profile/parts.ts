import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** As much of a profile of V8 as is read here. */
export type CpuProfile = {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
};

type Node = {
  readonly id: number;
  readonly callFrame: Frame;
  readonly children?: readonly number[];
};

type Frame = {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
};

/** What the modules of the built package are for, by the beginnings of their paths. */
const parts: readonly (readonly [path: string, part: string])[] = [
  ["src/report", "reading and checking the report"],
  ["src/messages", "reading and checking the report"],
  ["src/template", "template and markup"],
  ["handlebars", "template and markup"],
  ["saxes", "template and markup"],
  ["src/fonts", "fonts"],
  ["src/layout", "layout"],
  ["src/document", "layout"],
  ["src/writers", "writing"],
  ["pdfkit", "writing"],
  ["docx", "writing"],
  ["src/deflate", "packing"],
  ["yazl", "packing"],
  ["src/edition", "opening editions and font files"],
  ["templates/", "opening editions and font files"],
  ["functions/", "opening editions and font files"],
];

const loading = "finding, compiling and running modules";
const collecting = "collecting garbage";
const rest = "other";

/** A sample stands for no more of the time: a busy machine stops a process between two of them. */
const longestMicroseconds = 1000;

/** The shares of the main thread's time, largest first. */
export function shareOfParts(profiles: readonly CpuProfile[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const profile of profiles) addTimes(profile, times);
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map(
    [...times]
      .map(([part, time]) => [part, time / all] as const)
      .sort(([, one], [, other]) => other - one),
  );
}

function addTimes({ nodes, samples, timeDeltas }: CpuProfile, times: Map<string, number>): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = new Map<number, string>();
  const walk = ({ id, callFrame, children = [] }: Node, within: string): void => {
    const part = partOfFrame(callFrame) ?? within;
    partOf.set(id, part);
    for (const child of children) {
      const node = byId.get(child);
      if (node) walk(node, part);
    }
  };
  const [root] = nodes;
  if (root) walk(root, rest);
  samples.forEach((id, index) => {
    const part = partOf.get(id) ?? rest;
    if (part === idle) return;
    const time = Math.min(timeDeltas[index] ?? 0, longestMicroseconds);
    times.set(part, (times.get(part) ?? 0) + time);
  });
}

const idle = "(idle)";

/** Nothing for what is called by any part: it belongs to its caller. */
function partOfFrame({ functionName, url, lineNumber }: Frame): string | undefined {
  if (functionName === idle) return idle;
  if (functionName === "(garbage collector)") return collecting;
  if (/^node:internal\/(modules|vm|bootstrap|main|process)/.test(url)) return loading;
  if (!url.startsWith("file:")) return undefined;
  // A module's own body, which is run when it is loaded.
  if (functionName === "" && lineNumber === 0) return loading;
  const path = moduleAt(fileURLToPath(url), lineNumber);
  return parts.find(([beginning]) => path.includes(beginning))?.[1];
}

const modules = new Map<string, readonly (string | undefined)[]>();

/** The module of a line: many lie in one file, each below its name (`// dist/src/layout/…`). */
function moduleAt(file: string, line: number): string {
  const names = modules.get(file) ?? namesByLine(readFileSync(file, "utf8"));
  modules.set(file, names);
  return names[line] ?? file;
}

function namesByLine(text: string): readonly (string | undefined)[] {
  let name: string | undefined;
  return text.split("\n").map((line) => {
    name = /^ *\/\/ ((?:dist|node_modules|templates)\/\S+)$/.exec(line)?.[1] ?? name;
    return name;
  });
}
