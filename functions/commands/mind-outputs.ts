import type { Terminal } from "./terminal/terminal.ts";

/**
 * A reader that has seen enough closes the pipe, as `| head` does: what is still printed is dropped
 * without a word, and the work goes on, for the files and the exit code that it is done for. Any
 * other fault, such as a full disk, is told, and the exit code is 2 whatever the work gives.
 */
export function mindOutputs({ stdout, stderr }: NodeJS.Process, terminal: Terminal): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    terminal.warn("outputFails", { reason: error.code ?? error.message });
    process.exitCode = 2;
  });
  // Where its own errors cannot be told, there is nothing left to say.
  stderr.on("error", () => undefined);
}
