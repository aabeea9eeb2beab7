import { captionLabels } from "../../document/references/counted-kinds.ts";
import { finding } from "../../messages/finding.ts";
import { child, type Input, isRecord } from "../read/input.ts";
import { eachText } from "../text/texts.ts";
import { countCaptions, type OwnName } from "./count-captions.ts";
import { markReference } from "./reference-marks.ts";
import { anyReference, referringMembers, unprintedMembers } from "./reference-syntax.ts";

/** A report's JSON in which each `{表:id}` is the number that is printed, and the numbers set. */
export type Referred = {
  readonly value: unknown;
  /** The same with the references marked, by their places among the names; only where there are any. */
  readonly marked?: unknown;
  readonly names: readonly OwnName[];
  /** The numbers that the program sets, by the JSON Pointers of their items. */
  readonly numbers: ReadonlyMap<string, number>;
};

/**
 * Puts the numbers of own tables and pictures in place of `{表:id}` and `{图:id}`, in all that is
 * printed of the introduction and the sections. Done once, before anything is read: whatever checks
 * or prints the text sees what is printed. `{{表:id}` stands for `{表:id}` itself,
 * as any bracket before another one that a reference might begin with.
 */
export function placeReferences(report: Input): Referred {
  const names = countCaptions(report);
  tellTwice(names, report);
  const numbers = new Map(
    names.flatMap(({ pointer, number }) => (number === undefined ? [] : [[pointer, number]])),
  );
  const { value } = report;
  if (!isRecord(value) || !some(value, anyReference)) return { value, names, numbers };
  const placed = placeInAll(report, { names, print: (printed) => printed });
  if (placed.count === 0 || some(value, noCharacters))
    return { value: placed.value, names, numbers };
  const marking = { names, print: markReference };
  const marked = placeInAll({ ...report, findings: [] }, marking).value;
  return { value: placed.value, marked, names, numbers };
}

/** What is put in place of references, of which names. */
type Placing = {
  readonly names: readonly OwnName[];
  readonly print: (printed: string, index: number) => string;
};

type Placed = { readonly value: unknown; readonly count: number };

function placeInAll(report: Input, { names, print }: Placing): Placed {
  let count = 0;
  const counting: Placing = {
    names,
    print: (printed, index) => {
      count++;
      return print(printed, index);
    },
  };
  const members = Object.keys(report.value as object).map((key) => {
    const member = child(report, key);
    return [key, referringMembers.includes(key) ? placeIn(member, counting) : member.value];
  });
  return { value: Object.fromEntries(members), count };
}

/** Whether a pattern is found in any text: most reports have no reference. */
function some(value: unknown, pattern: RegExp): boolean {
  let found = false;
  eachText(value, (text) => {
    found ||= pattern.test(text);
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

function placeIn(input: Input, placing: Placing): unknown {
  const { value } = input;
  if (typeof value === "string") return placeInText(value, input, placing);
  if (Array.isArray(value)) return value.map((_, index) => placeIn(child(input, index), placing));
  if (!isRecord(value)) return value;
  const members = Object.keys(value).map((key) => {
    const member = child(input, key);
    return [key, unprintedMembers.includes(key) ? member.value : placeIn(member, placing)];
  });
  return Object.fromEntries(members);
}

/** With which references are marked: no font has them, and a report with them is refused. */
const noCharacters = /[\uFDD0\uFDD1]/;
const references = /[{｛]{1,2}\s*([表图])\s*[:：]([^{}｛｝\r\n]{0,200})[}｝]?/g;
const plain = /^\{[表图]:\S(?:.*\S)?\}$/;

function placeInText(text: string, input: Input, { names, print }: Placing): string {
  if (!anyReference.test(text)) return text;
  if (input.pointer.endsWith("/caption") && /^\s*\{[表图]:/.test(text)) {
    tell("REF-CAPTION", text, input);
    return text;
  }
  return text.replaceAll(references, (read, label: string, id: string) => {
    if (/^[{｛]{2}/.test(read)) return read.slice(1);
    if (!plain.test(read)) return tellForm(read, `{${label}:${id.trim()}}`, input);
    const named = names.filter((one) => captionLabels[one.kind] === label && one.id === id);
    const [only] = named;
    if (!only) return tell("REF-UNKNOWN", read, input);
    if (named.length > 1) return tell("REF-AMBIGUOUS", read, input);
    if (only.printed === undefined) return tell("REF-NONE", read, input);
    return print(only.printed, names.indexOf(only));
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
