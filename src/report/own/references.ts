import { finding } from "../../messages/finding.ts";
import { child, type Input, isRecord } from "../input.ts";
import { eachText } from "../texts.ts";
import { captionLabels } from "./caption.ts";
import { countCaptions, type OwnName } from "./count-captions.ts";

/** A report's JSON in which each `{表:id}` is the number that is printed, and the numbers set. */
export type Referred = {
  readonly value: unknown;
  /** The numbers that the program sets, by the JSON Pointers of their items. */
  readonly numbers: ReadonlyMap<string, number>;
};

/**
 * Puts the numbers of own tables and pictures in place of `{表:id}` and `{图:id}`, in all that is
 * printed of the introduction and the sections. Done once, before anything is read: whatever checks
 * or prints the text sees what is printed. `{{表:id}` stands for `{表:id}` itself.
 */
export function placeReferences(report: Input): Referred {
  const names = countCaptions(report);
  tellTwice(names, report);
  const numbers = new Map(
    names.flatMap(({ pointer, number }) => (number === undefined ? [] : [[pointer, number]])),
  );
  if (!isRecord(report.value) || !mayRefer(report.value)) return { value: report.value, numbers };
  const members = Object.keys(report.value).map((key) => {
    const member = child(report, key);
    return [key, referring.includes(key) ? placeIn(member, names) : member.value];
  });
  return { value: Object.fromEntries(members), numbers };
}

const referring = ["introduction", "sections"];
/** Members that are not printed. */
const unprinted = ["id", "file", "data"];

/** Most reports have no reference. */
function mayRefer(value: unknown): boolean {
  let found = false;
  eachText(value, (text) => {
    found ||= anyReference.test(text);
  });
  return found;
}

function tellTwice(names: readonly OwnName[], { findings }: Input): void {
  const seen = new Set<string>();
  for (const { kind, id, pointer } of names) {
    if (id === undefined) continue;
    const place = { pointer: `${pointer}/id` };
    if (seen.has(`${kind} ${id}`)) findings.push(finding("REF-TWICE", "error", place, { id }));
    seen.add(`${kind} ${id}`);
  }
}

function placeIn(input: Input, names: readonly OwnName[]): unknown {
  const { value } = input;
  if (typeof value === "string") return placeInText(value, input, names);
  if (Array.isArray(value)) return value.map((_, index) => placeIn(child(input, index), names));
  if (!isRecord(value)) return value;
  const members = Object.keys(value).map((key) => {
    const member = child(input, key);
    return [key, unprinted.includes(key) ? member.value : placeIn(member, names)];
  });
  return Object.fromEntries(members);
}

/** Also what only looks like a reference: full-width brackets or colon, no end. */
const anyReference = /[{｛]\s*[表图]\s*[:：]/;
const references = /[{｛]{1,2}\s*([表图])\s*[:：]([^{}｛｝\r\n]{0,200})[}｝]?/g;
const plain = /^\{[表图]:\S(?:.*\S)?\}$/;

function placeInText(text: string, input: Input, names: readonly OwnName[]): string {
  if (!anyReference.test(text)) return text;
  if (input.pointer.endsWith("/caption") && /^\s*\{[表图]:/.test(text)) {
    tell("REF-CAPTION", text, input);
    return text;
  }
  return text.replaceAll(references, (read, label: string, id: string) => {
    if (read.startsWith("{{")) return read.slice(1);
    if (!plain.test(read)) return tellForm(read, `{${label}:${id.trim()}}`, input);
    const named = names.filter((one) => captionLabels[one.kind] === label && one.id === id);
    const [only] = named;
    if (!only) return tell("REF-UNKNOWN", read, input);
    if (named.length > 1) return tell("REF-AMBIGUOUS", read, input);
    return only.printed ?? tell("REF-NONE", read, input);
  });
}

function tellForm(read: string, expected: string, { pointer, findings }: Input): string {
  const details = { read, expected };
  findings.push(finding("REF-FORM", "error", { pointer }, details, details));
  return read;
}

type ReferenceRule = "REF-CAPTION" | "REF-UNKNOWN" | "REF-AMBIGUOUS" | "REF-NONE";

/** What is no good reference stays as it was typed. */
function tell(rule: ReferenceRule, read: string, { pointer, findings }: Input): string {
  findings.push(finding(rule, "error", { pointer }, { read }, { read }));
  return read;
}
