import { type ChildProcess, type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "../program.ts";

export type Watching = {
  /** The lines it has printed so far, the first one that says that it watches left out. */
  readonly lines: () => readonly string[];
  /** Waits until it has printed so many lines. */
  readonly printed: (count: number) => Promise<void>;
  readonly errors: () => string;
  /** Ends it; gives its exit code once it has ended. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  readonly ended: Promise<number | null>;
};

/** Starts `nianbao watch` and waits until it watches, or has ended. */
export function startWatching(...words: readonly string[]): Promise<Watching> {
  return startWatchingWith({}, ...words);
}

/** The same, as another user or with other variables; with one thread where they do not say. */
export async function startWatchingWith(
  options: SpawnOptionsWithoutStdio,
  ...words: readonly string[]
): Promise<Watching> {
  const env = { NIANBAO_THREADS: "1", ...(options.env ?? process.env) };
  const child = spawn(process.execPath, [program, "watch", ...words], { ...options, env });
  const out = gather(child.stdout);
  const errors = gather(child.stderr);
  const ended = once(child, "close").then(([code]) => code as number | null);
  const lines = () => out().split("\n").slice(0, -1);
  const printed = async (count: number) => {
    while (lines().length < count) {
      const isOver = await Promise.race([once(child.stdout, "data"), ended.then(() => "over")]);
      if (isOver === "over") break;
    }
  };
  await printed(1);
  return {
    lines: () => lines().slice(1),
    printed: (count) => printed(count + 1),
    errors,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      return await ended;
    },
    ended,
  };
}

function gather(stream: NonNullable<ChildProcess["stdout"]>): () => string {
  const texts: string[] = [];
  stream.setEncoding("utf8").on("data", (text: string) => void texts.push(text));
  return () => texts.join("");
}

/** A folder's files by their paths, without what the program notes for itself. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !/^[._]nianbao\//.test(path));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "base64")]));
}
