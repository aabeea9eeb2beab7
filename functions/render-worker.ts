import { setImmediate } from "node:timers/promises";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { RolledUp, RollupOrder } from "../src/collect/rolled-up.ts";
import type { UnitDraft, UnitFile } from "../src/collect/unit-draft.ts";
import type { ImportOrder, ImportOutcome } from "../src/http/makers/importer.ts";
import { inThreadImporter } from "../src/http/makers/in-thread-importer.ts";
import { inThreadMaker } from "../src/http/makers/in-thread-maker.ts";
import { inThreadCollector } from "../src/http/rollups/in-thread-collector.ts";
import type { Checked, CheckOrder, Made, MakeOrder } from "../src/jobs/maker.ts";
import { openLetters } from "./materials/letters.ts";
import { openResources } from "./materials/resources.ts";

/** A thread that makes documents; opened once, so that only the first order waits for it. */
const resources = openResources();
const maker = inThreadMaker(resources);
const collector = inThreadCollector({ resources, letters: openLetters() });
const importer = inThreadImporter(resources.editions.map(({ edition }) => edition));

export function check(order: CheckOrder): Promise<Checked> {
  return maker.check(order);
}

export function importFile(order: ImportOrder): Promise<ImportOutcome> {
  return importer.importFile(order);
}

export function readUnit(file: UnitFile): Promise<UnitDraft> {
  return collector.readUnit(file);
}

export function rollUp(order: RollupOrder): Promise<RolledUp> {
  return collector.rollUp(order);
}

/**
 * The bytes change hands, they are not copied. What the document has put off is done before the
 * next order, which may be waiting already.
 */
export async function make(order: MakeOrder): Promise<Made | object> {
  const made = await maker.make(order);
  await setImmediate();
  if (made.type === "refused") return made;
  const bytes = ownBytes(made.bytes);
  return move({ [transferableSymbol]: bytes.buffer, [valueSymbol]: { ...made, bytes } });
}

/** Small buffers are parts of one that Node keeps to itself, and cannot be given away. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
