import { GenerationError } from "../../src/messages/generation-error.ts";

/** Runs a function until its platform ends it; what must be put right first is said plainly. */
export async function start(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    console.error(`${error.code} ${error.message}`);
    process.exit(1);
  }
}
