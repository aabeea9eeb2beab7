import { openResources } from "../../../functions/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readJson } from "../../../src/report/read-json.ts";
import type { Format } from "../../../src/writers/formats.ts";

const resources = openResources();

/** The whole way, from the report's text through all checks to the file. */
export function make(text: string, format: Format): Promise<Uint8Array> {
  return generate(readJson(text), format, resources, { force: true }).then(({ bytes }) => bytes);
}
