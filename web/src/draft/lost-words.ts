import { type Field, gridNamed } from "../../../src/edition/edition.ts";
import { memberWords, sectionWords, tableWords, type Words } from "./form-words.ts";

/** What was not taken over from a file, each place once, in the form's words. */
export function lostWords(pointers: readonly string[], words: Words): string[] {
  return [...new Set(pointers.map((pointer) => lostPlace(pointer, words)))];
}

/** What the form has no word for is told in the file's own, in quotation marks. */
function lostPlace(pointer: string, words: Words): string {
  const [part = "", name = "", ...steps] = pointer.slice(1).split("/");
  if (part === "tables") return lostCell(name, steps, words);
  if (part === "sections") {
    return joined([sectionWords(name, words), stepWords(steps, words)]) || quoted([part]);
  }
  if (part === "signature") return signatureWords(name, words);
  return stepWords([part, name, ...steps].filter(Boolean), words);
}

function signatureWords(name: string, { say }: Words): string {
  if (name === "date") return say("signatureDate");
  if (name === "agency") return say("signatureAgency");
  return quoted(["signature", name].filter(Boolean));
}

/** The innermost field that a place lies in, and what stands there that is no field. */
function stepWords(steps: readonly string[], { say }: Words): string {
  const known = memberWords(steps, say) ?? "";
  const last = steps.findLastIndex((step) => memberWords([step], say) !== undefined);
  const rest = steps.slice(last + 1).filter((step) => !/^\d+$/.test(step));
  return joined([known, rest.length > 0 ? quoted(rest) : ""]);
}

/** A cell that this year's table has not, by the labels of those that it belongs to. */
function lostCell(table: string, steps: readonly string[], { edition }: Words): string {
  const fields = gridNamed(edition, table)?.fields;
  if (!fields) return quoted([table]);
  const path = steps.join(".");
  const same = fields.find((field) => `${path}.`.startsWith(`${field.path}.`));
  if (same) return joined([same.labels.row, same.labels.column]);
  const row = sharedWords(fields.filter((field) => field.path.startsWith(`${upper(steps)}.`)));
  const column = fields.find((field) => field.path.endsWith(`.${steps.at(-1)}`))?.labels.column;
  return row !== "" && column
    ? joined([row, column])
    : joined([tableWords(table, edition), quoted(steps)]);
}

function upper(steps: readonly string[]): string {
  return steps.slice(0, -1).join(".");
}

/** The words at the head of all rows' labels: （六）其他处理. */
function sharedWords(fields: readonly Field[]): string {
  const [first = [], ...others] = fields.map(({ labels }) => labels.row.split(" "));
  const end = first.findIndex((word, index) => others.some((other) => other[index] !== word));
  return first.slice(0, end < 0 ? first.length : end).join(" ");
}

function quoted(steps: readonly string[]): string {
  return steps.length === 0 ? "" : `“${steps.join(".")}”`;
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(" ");
}
