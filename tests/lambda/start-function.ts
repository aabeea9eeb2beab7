import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Outcome, openRuntimeApi } from "./runtime-api.ts";

const client = fileURLToPath(
  new URL("runtime-client/node_modules/aws-lambda-ric/index.mjs", import.meta.url),
);

export type RunningFunction = {
  readonly invoke: (event: unknown) => Promise<Outcome>;
  /** What the function has written to its log. */
  readonly log: () => string;
  /** Settles when the process has ended, however it ended. */
  readonly ended: Promise<void>;
  /** From the start of the process to its first question for work. */
  readonly initMilliseconds: number;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly stop: () => Promise<void>;
};

export type FunctionSettings = {
  /** Where the ZIP is unpacked. */
  readonly folder: string;
  /** As in the template, such as `build/functions/http/index.handler`. */
  readonly handler: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The function's timeout, 29 when left out. */
  readonly seconds?: number;
  /** Put before the program, such as `taskset -c 1`. */
  readonly before?: readonly string[];
};

/**
 * Starts a packaged function as Lambda does: AWS's own runtime client loads and calls it.
 * @throws what the function said when it could not start.
 */
export async function startFunction(settings: FunctionSettings): Promise<RunningFunction> {
  const api = await openRuntimeApi(settings.seconds ?? 29);
  const [program = "", ...words] = [...(settings.before ?? []), process.execPath, client];
  const startedAt = performance.now();
  const child = spawn(program, [...words, settings.handler], {
    cwd: settings.folder,
    env: { ...environmentOf(settings), AWS_LAMBDA_RUNTIME_API: api.address },
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  }
  const log = () => chunks.join("");
  const ended = new Promise<void>((settle) => child.once("exit", () => settle()));
  void ended.then(() => api.giveUp(`its process has ended: ${log()}`));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    api.close();
  };
  try {
    await Promise.race([api.started, ended.then(() => Promise.reject(new Error(log())))]);
  } catch (error) {
    await stop();
    throw error;
  }
  const initMilliseconds = performance.now() - startedAt;
  const signal = (name: NodeJS.Signals) => void child.kill(name);
  return { invoke: api.invoke, log, ended, initMilliseconds, signal, stop };
}

/** Nothing of our own environment: on Lambda there is only what the template says. */
function environmentOf({ folder, handler, environment }: FunctionSettings) {
  return {
    PATH: process.env.PATH,
    AWS_REGION: "cn-north-1",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: "nianbao",
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "1769",
    AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/nianbao",
    AWS_LAMBDA_LOG_STREAM_NAME: "tests",
    LAMBDA_TASK_ROOT: folder,
    _HANDLER: handler,
    ...environment,
  };
}
