import { fileURLToPath } from "node:url";
import { isBuilt } from "../../scripts/built-state.ts";
import { variable } from "../program.ts";

/** Before any test: whether `dist/` is what these sources make, and so may be tested for them. */
export default function chooseProgram(): void {
  if (isBuilt()) {
    process.env[variable] = fileURLToPath(
      new URL("../../dist/functions/command-line.js", import.meta.url),
    );
  } else console.log("dist/ is not of these sources: the program is started from the sources.");
}
