import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contestant, Order } from "../order.ts";

/**
 * The package as users have it: the whole way, from the report's text through all checks to the
 * file; or, as no user does it, from a finished tree on.
 */
export async function make(contestant: Contestant, { kind, text }: Order): Promise<Uint8Array> {
  const { format } = contestant;
  if (kind === "tree") return writeTree(contestant, text);
  const { generate } = await library(contestant);
  const { bytes } = await generate(JSON.parse(text), format, { force: true });
  return bytes;
}

type Library = typeof import("../../../functions/library.ts");
type Resources = typeof import("../../../functions/resources.ts");
type Formats = typeof import("../../../src/writers/formats.ts");

function library(contestant: Contestant): Promise<Library> {
  return part(contestant, "functions/library.js");
}

let opened: ReturnType<Resources["openResources"]> | undefined;

async function writeTree(contestant: Contestant, text: string): Promise<Uint8Array> {
  const { openResources } = await part<Resources>(contestant, "functions/resources.js");
  const { write } = await part<Formats>(contestant, "src/writers/formats.js");
  opened ??= openResources();
  return write(contestant.format, JSON.parse(text), opened);
}

function part<Module>({ folder = "" }: Contestant, file: string): Promise<Module> {
  return import(pathToFileURL(join(folder, "dist", file)).href);
}
