import { type MadeFile, makeDocuments, type Order } from "./commands/make-documents.ts";
import { openResources } from "./materials/resources.ts";

/** A thread of `nianbao build`. */
const resources = openResources();

export function build(order: Order): Promise<MadeFile> {
  return makeDocuments(order, resources);
}
