import { type Finding, finding } from "../../messages/finding.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { Word } from "../../messages/sentences.ts";

/** A value from outside, where it stands, and the list its problems go to. */
export type Input = {
  readonly value: unknown;
  /** RFC 6901 JSON Pointer. */
  readonly pointer: string;
  readonly findings: Finding[];
};

/** The member of an object, or the item of a list; its value is undefined when there is none. */
export function child(input: Input, key: string | number): Input {
  const value = isRecord(input.value)
    ? ownMember(input.value, String(key))
    : (input.value as unknown[])[Number(key)];
  return { value, pointer: `${input.pointer}/${stepOf(key)}`, findings: input.findings };
}

/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

/** RFC 6901 JSON Pointer. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${stepOf(key)}`).join("");
}

function stepOf(key: string | number): string | number {
  // There are thousands of them, and hardly ever one of these characters.
  if (typeof key === "number" || !/[~/]/.test(key)) return key;
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Whether the value is an object; each member that is not `allowed` is reported. */
export function readRecord(input: Input, allowed: readonly string[]): boolean {
  if (!isRecord(input.value)) return wrongType(input, "@object");
  for (const key of Object.keys(input.value).filter((name) => !allowed.includes(name))) {
    const parameters = { key, allowed: allowed.join("、") };
    input.findings.push(
      finding("JSON-UNKNOWN", "error", { pointer: child(input, key).pointer }, parameters),
    );
  }
  return true;
}

/** The items of a list; none, with a finding, when it is no list. */
export function readList(input: Input): Input[] {
  if (Array.isArray(input.value)) return input.value.map((_, index) => child(input, index));
  wrongType(input, "@list");
  return [];
}

/** One line of text without blanks around it; undefined, with a finding, when it is none. */
export function readLine(input: Input): string | undefined {
  const text = typeof input.value === "string" ? trimBlanks(input.value) : "";
  if (text !== "" && isOneLine(text)) return text;
  wrongType(input, "@line");
  return undefined;
}

/** Reports a value that is missing or not of the expected kind. */
export function wrongType(input: Input, expected: Word): false {
  const key = nameOf(input);
  const place = { pointer: input.pointer };
  input.findings.push(
    input.value === undefined
      ? finding("JSON-MISSING", "error", place, { key, expected })
      : finding("JSON-TYPE", "error", place, { key, expected, read: show(input.value) }),
  );
  return false;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it is quoted in a sentence: short, on one line. */
export function show(value: unknown): string {
  if (Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text);
}

/** Cuts blanks at both ends, the full-width blank of typed indents included. */
export function trimBlanks(text: string): string {
  return text.trim();
}

/** The keys that lead to a value, as they are told: `sections.0.body`. */
export function nameOf({ pointer }: Input): string {
  return pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");
}
