import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Resources } from "../../../src/generate.ts";
import type { Contestant, Order } from "../order.ts";

/**
 * The package as its users have it: the whole way, from the report's text through all checks to
 * the file; or from a finished tree on, as only the race does it.
 */
export async function make(contestant: Contestant, { kind, text }: Order): Promise<Uint8Array> {
  if (kind === "tree") return writeTree(contestant, text);
  const { generate } = await part<Library>(contestant, "functions/library.js");
  const { bytes } = await generate(JSON.parse(text), contestant.format, { force: true });
  return bytes;
}

type Library = typeof import("../../../functions/library.ts");

let opened: Resources | undefined;

async function writeTree(contestant: Contestant, tree: string): Promise<Uint8Array> {
  const { openResources } = await part<Opening>(contestant, "functions/materials/resources.js");
  const { write } = await part<Writing>(contestant, "src/writers/formats.js");
  opened ??= openResources();
  return write(contestant.format, JSON.parse(tree), opened);
}

type Opening = typeof import("../../../functions/materials/resources.ts");
type Writing = typeof import("../../../src/writers/formats.ts");

function part<Module>({ folder = "" }: Contestant, file: string): Promise<Module> {
  return import(pathToFileURL(join(folder, "dist", file)).href);
}
