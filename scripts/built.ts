import { isBuilt, noteBuilt } from "./built-state.ts";

/**
 * Tells by its exit code whether `dist/` is what these sources make: `npm ci` builds it, and
 * `npm test` need not build it again. With the word `note`, notes that it is.
 */
if (process.argv[2] === "note") noteBuilt();
else process.exitCode = isBuilt() ? 0 : 1;
