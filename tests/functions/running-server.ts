import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { program } from "../program.ts";

export type RunningServer = {
  readonly url: string;
  readonly pid: number | undefined;
  /** What it wrote to its log so far. */
  readonly log: () => string;
  /** Asks it to end; gives its exit code once it has. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

type Variables = Readonly<Record<string, string>>;

/**
 * Starts `nianbao serve` on a free port.
 * @param before - put before the program, such as `nice`.
 * @param user - whose rights it has.
 */
export async function startServer(
  words: readonly string[] = [],
  variables: Variables = {},
  before: readonly string[] = [],
  user: Pick<SpawnOptions, "uid" | "gid"> = {},
): Promise<RunningServer> {
  const serve = [process.execPath, program, "serve", "--port", "0", ...words];
  const [first = "", ...others] = [...before, ...serve];
  const child = spawn(first, others, {
    env: { ...process.env, ...variables },
    ...user,
  });
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => void errors.push(text));
  const ended = once(child, "exit");
  const url = await Promise.race([addressOf(child), ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`the server ended: ${errors.join("")}`);
  return {
    url,
    pid: child.pid,
    log: () => errors.join(""),
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}

/** Where a server that has been started says it can be called. */
export async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for (;;) {
    const [text] = stdout ? await once(stdout, "data") : [""];
    said += String(text);
    const [url] = /http:\/\/[^（\s]+/.exec(said) ?? [];
    if (url) return url;
  }
}
