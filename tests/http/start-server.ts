import { spawn } from "node:child_process";
import { program } from "../program.ts";

/** Where programs are, and what Node keeps of compiling ours. */
const kept = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};

export type RunningServer = {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts `nianbao serve` on a free port, with one thread and nothing of our own settings.
 * @throws what the server said when it could not start.
 */
export async function startServer(
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0", ...words], {
    env: { ...kept, NIANBAO_THREADS: "1", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found) resolve(found);
      });
    }
    child.once("exit", () => reject(new Error(said)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { address, stop };
}
