import { finding } from "../../messages/finding.ts";
import { child, type Input, readLine } from "../read/input.ts";
import type { Caption } from "../report.ts";
import { readTypedCaption } from "./caption.ts";
import { ownLimits } from "./own-limits.ts";
import type { Pictures } from "./pictures.ts";

/** What reading an own table or picture takes from outside its JSON. */
export type OwnReading = {
  /** The captions' numbers that the program sets, by the JSON Pointers of their items. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Left out where pictures are not looked at: none is read, and none is missed. */
  readonly pictures?: Pictures;
};

const idForm = /^[\p{L}\p{N}_.-]+$/u;

export function readId(input: Input): { id?: string } {
  const { value, pointer, findings } = input;
  if (value === undefined) return {};
  const id = readLine(input);
  if (id === undefined) return {};
  if (isId(id)) return { id };
  findings.push(finding("REF-ID", "error", { pointer }, { read: id }, { read: id }));
  return {};
}

export function isId(text: string): boolean {
  return idForm.test(text) && text.length <= ownLimits.idText;
}

/** @param item - the table or the picture. */
export function readOwnCaption(item: Input, { numbers }: OwnReading): { caption?: Caption } {
  const input = child(item, "caption");
  if (input.value === undefined) return {};
  const line = readLine(input);
  if (line === undefined) return {};
  refuseLong(line, ownLimits.captionText, input);
  const typed = readTypedCaption(line);
  if (typed) return { caption: { text: typed.rest, typed: typed.read } };
  const number = numbers.get(item.pointer);
  return { caption: { text: line, ...(number === undefined ? {} : { number }) } };
}

export function refuseLong(text: string, limit: number, { pointer, findings }: Input): void {
  const { length } = [...text];
  if (length <= limit) return;
  findings.push(finding("TEXT-LONG", "error", { pointer }, { l: length, limit }, { read: length }));
}
