import { createHash } from "node:crypto";
import { jsonFile } from "../messages/json-file.ts";
import { sentence } from "../messages/sentences.ts";
import { type Store, StoreError } from "../store/store.ts";
import { isRecord, parseJson, recordIn, textIn } from "./json-members.ts";
import type { ObjectTools } from "./object-tools.ts";
import type { KeptOutcome } from "./outcomes.ts";
import { keepText } from "./problem-text.ts";
import { ownNotes, resultNames, type Source } from "./result-names.ts";

type Settling = {
  readonly source: Source;
  readonly tools: Pick<ObjectTools, "output" | "naming" | "language">;
  /** Whether the object still is in the state that came to this outcome. */
  readonly isPresent: () => Promise<boolean>;
};

/**
 * Has every problem of an object say whether it still holds: a file that was half copied leaves
 * one, and so does a report that was corrected since. Nothing is deleted; a problem of another
 * state names the outcome that has taken its place, and that of this state names none.
 *
 * @throws {StoreError}
 */
export async function settle(outcome: KeptOutcome, settling: Settling): Promise<void> {
  const { source, tools } = settling;
  const names = resultNames(source);
  const noted = await readNote(source, tools.output);
  // Earlier versions of this program did not note it.
  const first = [names.error].filter((key) => key !== names.laterError && key !== outcome.key);
  for (const key of new Set([...noted.errors, ...first])) {
    await mark(key, key === outcome.key ? undefined : outcome.key, settling);
  }
  if (outcome.type === "refused") await note(outcome.key, source, tools.output);
}

const mostBytes = 1024 * 1024;

/** Has a problem of the object say which outcome has taken its place, if one has. */
async function mark(
  key: string,
  by: string | undefined,
  { source, tools, isPresent }: Settling,
): Promise<void> {
  const { output, naming, language } = tools;
  const found = await output.read(key, { maxBytes: mostBytes });
  const told = found && parseJson(found.bytes);
  if (!found || !isOf(told, source)) return;
  const text = naming.textOf(key);
  if (textIn(recordIn(told, "settled"), "by") === by) {
    // It may be that only the first of the two was written when the process ended.
    return text === undefined ? undefined : await keepText(text, told, tools);
  }
  if (!(await isPresent())) return;
  const { settled: _, ...problem } = told;
  const settled = by && { settled: { by, sentence: sentence("OBJECT-SETTLED", { by }, language) } };
  const { mediaType, tag } = found;
  // Whoever has replaced it meanwhile has looked at the same object.
  const marked = { ...settled, ...problem };
  await output.replace(key, jsonFile(marked), { mediaType, tag });
  if (text !== undefined) await keepText(text, marked, tools);
}

function isOf(told: unknown, source: Source): told is Readonly<Record<string, unknown>> {
  const object = recordIn(told, "object");
  const members = ["bucket", "key", "rawName"] as const;
  return isRecord(told) && members.every((name) => textIn(object, name) === source[name]);
}

type Note = { readonly errors: readonly string[]; readonly tag?: string };

/** The keys of the problems that an object has had. */
async function readNote(source: Source, output: Store): Promise<Note> {
  const found = await output.read(noteKey(source), { maxBytes: mostBytes });
  if (!found) return { errors: [] };
  const value = parseJson(found.bytes);
  const errors = isRecord(value) && Array.isArray(value.errors) ? value.errors : [];
  return { errors: errors.map(String), tag: found.tag };
}

/** How often others may note something at the same time. */
const attempts = 20;

async function note(key: string, source: Source, output: Store): Promise<void> {
  const about = { mediaType: "application/json" };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { errors, tag } = await readNote(source, output);
    if (errors.includes(key)) return;
    const bytes = jsonFile({ errors: [...errors, key] });
    const written =
      tag === undefined
        ? await output.create(noteKey(source), bytes, about)
        : await output.replace(noteKey(source), bytes, { ...about, tag });
    if (written !== undefined) return;
  }
  throw new StoreError("unavailable", noteKey(source));
}

function noteKey({ bucket, key, rawName }: Source): string {
  const text = JSON.stringify([bucket, key, rawName]);
  return `${ownNotes}refused/${createHash("sha256").update(text).digest("hex").slice(0, 32)}.json`;
}
