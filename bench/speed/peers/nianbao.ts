import { openResources } from "../../../functions/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readJson } from "../../../src/report/read-json.ts";
import { write } from "../../../src/writers/formats.ts";
import type { Order } from "../contestant.ts";

const resources = openResources();

/** The whole way, from the report's text through all checks to the file; or from the tree on. */
export async function make(order: Order): Promise<Uint8Array> {
  if (order.text === undefined) return write(order.format, order.tree, resources);
  const { bytes } = await generate(readJson(order.text), order.format, resources, { force: true });
  return bytes;
}
