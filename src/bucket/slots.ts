import { createHash } from "node:crypto";
import type { Store } from "../store/store.ts";
import { parseJson, textIn } from "./json-members.ts";
import { foldedName } from "./plain-name.ts";
import { ownNotes } from "./result-names.ts";

/** Names of one kind that are each given to one state of an object, for good. */
export type Slots = {
  /** Tells kinds apart. */
  readonly kind: string;
  readonly notes: Pick<Store, "read" | "create">;
  /**
   * Whose a name is that nothing is noted of: the identity that stands in what lies there, any other
   * word for what is not ours, undefined when there is nothing.
   */
  readonly occupant: (name: string) => Promise<string | undefined>;
};

/** The name that a state was given. */
export async function findSlot(
  base: string,
  identity: string,
  slots: Slots,
): Promise<string | undefined> {
  for (let count = 1; ; count++) {
    const name = numbered(base, count);
    const owner = await ownerOf(name, slots);
    if (owner === undefined || owner === identity) return owner && name;
  }
}

/**
 * Gives a state the first name that no other has: `年报`, `年报 (2)`.
 *
 * The name belongs to whoever creates its note first, and notes are never deleted or changed. All
 * who ask for the same state pass the same notes in the same order, so they end at the same name,
 * however many there are and wherever they are killed.
 */
export async function takeSlot(base: string, identity: string, slots: Slots): Promise<string> {
  for (let count = 1; ; count++) {
    const name = numbered(base, count);
    const owner = (await ownerOf(name, slots)) ?? (await take(name, identity, slots));
    if (owner === identity) return name;
  }
}

function numbered(base: string, count: number): string {
  return count === 1 ? base : `${base} (${count})`;
}

/** What lies in the place before anything is noted of it keeps its name. */
async function take(name: string, identity: string, slots: Slots): Promise<string | undefined> {
  const owner = (await slots.occupant(name)) ?? identity;
  const note = new TextEncoder().encode(`${JSON.stringify({ name, identity: owner })}\n`);
  const about = { mediaType: "application/json" };
  const created = await slots.notes.create(noteKey(name, slots), note, about);
  return created === undefined ? await ownerOf(name, slots) : owner;
}

async function ownerOf(name: string, slots: Slots): Promise<string | undefined> {
  const found = await slots.notes.read(noteKey(name, slots), { maxBytes: 65_536 });
  return found && (textIn(parseJson(found.bytes), "identity") ?? "");
}

function noteKey(name: string, { kind }: Slots): string {
  const text = JSON.stringify([kind, foldedName(name)]);
  return `${ownNotes}names/${createHash("sha256").update(text).digest("hex").slice(0, 32)}.json`;
}
