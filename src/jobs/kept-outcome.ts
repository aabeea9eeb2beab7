import type { Store } from "../store/store.ts";
import { mostBytes } from "./kept-request.ts";
import { jobKeys } from "./keys.ts";
import type { ItemOutcome, MadeFile } from "./make-item.ts";
import { pack, unpack } from "./packed.ts";
import type { UnitOutcome } from "./rollup/read-unit.ts";

/** One report of a job, counted from 0. */
export type ItemPlace = { readonly id: string; readonly item: number };

export type KeptOutcome = ItemOutcome | UnitOutcome;

/** Keeps an outcome whole; false when another runner was first: then that one counts. */
export async function keepOutcome(
  store: Store,
  { id, item }: ItemPlace,
  outcome: KeptOutcome,
): Promise<boolean> {
  const files = outcome.type === "made" ? outcome.files : [];
  const facts = outcome.type === "made" ? { ...outcome, files: files.map(factsOf) } : outcome;
  const bytes = await pack(
    facts,
    files.map((file) => file.bytes),
  );
  const about = { mediaType: "application/zip" };
  return (await store.create(jobKeys.item(id, item), bytes, about)) !== undefined;
}

export async function readOutcome(
  store: Store,
  { id, item }: ItemPlace,
): Promise<KeptOutcome | undefined> {
  const kept = await store.read(jobKeys.item(id, item), { maxBytes: mostBytes });
  if (!kept) return undefined;
  const { facts, files } = await unpack<Facts>(kept.bytes);
  if (facts.type !== "made") return facts;
  const made = facts.files.map((file, index) => ({
    ...file,
    bytes: files[index] ?? new Uint8Array(),
  }));
  return { ...facts, files: made };
}

type FileFacts = Omit<MadeFile, "bytes">;

type Facts =
  | Exclude<KeptOutcome, { type: "made" }>
  | (Omit<Extract<KeptOutcome, { type: "made" }>, "files"> & {
      readonly files: readonly FileFacts[];
    });

function factsOf({ bytes: _, ...facts }: MadeFile): FileFacts {
  return facts;
}
