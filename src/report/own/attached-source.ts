import { Buffer } from "node:buffer";
import { type ReadJson, readJson } from "../json/read-json.ts";
import { isRecord } from "../read/input.ts";
import type { Pictures } from "./pictures.ts";
import { eachOwnItem } from "./walk-own.ts";

/**
 * A report's JSON as it is put into its PDF: as it was written, but for pictures in it. Those are the
 * ones that are printed, so that a place or a name in a photograph's file goes no further.
 */
export function attachedSource({ text, value }: ReadJson, pictures: Pictures): string {
  const replaced = replacedData(value, pictures);
  const written = text ?? JSON.stringify(value, undefined, 2);
  const source = [...replaced].reduce((put, [data, own]) => putData(put, data, own), written);
  const { size } = replaced;
  return size === 0 || isFree(source, replaced) ? source : rewritten(value, replaced);
}

/** The Base64 of a report's pictures, by that of the ones that are printed. */
function replacedData(value: unknown, pictures: Pictures): Map<string, string> {
  const replaced = new Map<string, string>();
  eachOwnItem({ value, pointer: "", findings: [] }, (kind, { value: item, pointer }) => {
    if (kind !== "picture" || !isRecord(item) || typeof item.data !== "string") return;
    const { picture } = pictures.get(pointer) ?? {};
    const own = picture ? Buffer.from(picture.bytes).toString("base64") : "";
    if (own !== item.data) replaced.set(item.data, own);
  });
  return replaced;
}

/** JSON may write `/` in two ways. */
function putData(source: string, data: string, own: string): string {
  return source
    .replaceAll(`"${data}"`, () => `"${own}"`)
    .replaceAll(`"${data.replaceAll("/", "\\/")}"`, () => `"${own}"`);
}

/** Whether none of the pictures stands in a report any more, however its characters were written. */
function isFree(source: string, replaced: ReadonlyMap<string, string>): boolean {
  let isWithout = true;
  const { value } = readJson(source);
  eachOwnItem({ value, pointer: "", findings: [] }, (_, { value: item }) => {
    if (isRecord(item) && typeof item.data === "string") isWithout &&= !replaced.has(item.data);
  });
  return isWithout;
}

function rewritten(value: unknown, replaced: ReadonlyMap<string, string>): string {
  const put = (key: string, one: unknown) =>
    key === "data" && typeof one === "string" ? (replaced.get(one) ?? one) : one;
  return JSON.stringify(value, put, 2);
}
