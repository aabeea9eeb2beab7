import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

export type RunningPackage = {
  /** Where the function listens; rejects for one that asks for its events instead. */
  readonly url: Promise<string>;
  readonly log: () => string;
  /** Stops the process as platforms do between two calls, and lets it go on. */
  readonly freeze: () => Promise<() => void>;
  /** Asks it to end; gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  readonly ended: Promise<number | null>;
};

type Variables = Readonly<Record<string, string>>;

/** Starts a file of an unpacked package, with nothing of our own environment. */
export function startPackage(file: string, variables: Variables): RunningPackage {
  const child = spawn(file, [], {
    cwd: "/",
    env: { PATH: "/usr/bin:/bin", NIANBAO_PORT: "0", ...variables },
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
    });
  }
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const url = untilListening(() => written, ended);
  url.catch(() => undefined);
  return {
    url,
    log: () => written,
    freeze: async () => {
      child.kill("SIGSTOP");
      await setTimeout(50);
      return () => void child.kill("SIGCONT");
    },
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}

async function untilListening(log: () => string, ended: Promise<unknown>): Promise<string> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const [, port] = /"event":"listening","port":(\d+)/.exec(log()) ?? [];
    if (port) return `http://127.0.0.1:${port}`;
    if (isOver) throw new Error(`the function ended: ${log()}`);
    await setTimeout(20);
  }
}
