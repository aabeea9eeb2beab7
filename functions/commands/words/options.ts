import type { Options } from "../../../src/generate.ts";
import { readJsonBytes } from "../../../src/report/json/read-json.ts";
import { readInput } from "../terminal/file-error.ts";
import type { Call } from "./call.ts";

/** What a call asks for, last year's report read. @throws the file system's error. */
export function optionsOf({ options, previous }: Call): Options {
  return previous === undefined
    ? options
    : { ...options, previous: readJsonBytes(readInput(previous)) };
}
