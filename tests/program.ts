import { fileURLToPath } from "node:url";

/** By this variable the workers of a run are told which program they start. */
export const variable = "NIANBAO_TEST_PROGRAM";

/**
 * The command line as tests start it: the built one where it was built of these very sources, for
 * it starts in half the time; else the sources themselves. `tests/run/choose-program.ts` chooses.
 */
export const program =
  process.env[variable] ?? fileURLToPath(new URL("../functions/command-line.ts", import.meta.url));
