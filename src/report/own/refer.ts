import type { Reference } from "../../document/references/anchor.ts";
import { ownMember } from "../../messages/own-member.ts";
import { isRecord } from "../read/input.ts";
import type { OwnName } from "./count-captions.ts";
import { marksIn, unmarked } from "./reference-marks.ts";

/**
 * What was read of a report, with the references of its texts.
 *
 * @param marked - the same, read of texts in which the references are marked. Only a text that is
 *   the same without its marks gets any: no reference ever changes a word.
 */
export function refer<Value>(read: Value, marked: unknown, names: readonly OwnName[]): Value {
  const printed = new Set<unknown>();
  gatherPointers(read, printed);
  // What is refused is not printed, and nothing leads there.
  const known = names.map((name) => (printed.has(name.pointer) ? name : undefined));
  return referAny(read, marked, known) as Value;
}

type Names = readonly (OwnName | undefined)[];

function gatherPointers(read: unknown, pointers: Set<unknown>): void {
  if (Array.isArray(read)) for (const one of read) gatherPointers(one, pointers);
  if (!isRecord(read)) return;
  if (read.type === "ownTable" || read.type === "ownPicture") pointers.add(read.pointer);
  else for (const one of Object.values(read)) gatherPointers(one, pointers);
}

function referAny(read: unknown, marked: unknown, names: Names): unknown {
  if (Array.isArray(read)) {
    const others = Array.isArray(marked) ? marked : [];
    return read.map((one, index) => referAny(one, others[index], names));
  }
  if (!isRecord(read) || !isRecord(marked)) return read;
  const members = Object.entries(read).map(([key, value]) => [
    key,
    key === "picture" ? value : referAny(value, ownMember(marked, key), names),
  ]);
  const references = referencesOf(wordsOf(read), wordsOf(marked), names);
  return Object.fromEntries(
    references.length > 0 ? [...members, ["references", references]] : members,
  );
}

/** What is printed of it, members with words of their own left aside. */
function wordsOf({ text, heading }: Record<string, unknown>): unknown {
  return text ?? heading;
}

function referencesOf(words: unknown, marked: unknown, names: Names): Reference[] {
  if (typeof marked !== "string" || unmarked(marked) !== words) return [];
  return marksIn(marked).flatMap(({ start, end, index }) => {
    const { kind, id } = names[index] ?? {};
    return kind && id !== undefined ? [{ start, end, to: { kind, id } }] : [];
  });
}
