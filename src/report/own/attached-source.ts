import { Buffer } from "node:buffer";
import { isRecord } from "../input.ts";
import type { ReadJson } from "../read-json.ts";
import type { Pictures } from "./pictures.ts";
import { eachOwnItem } from "./walk-own.ts";

/**
 * A report's JSON as it is put into its PDF: as it was written, but for pictures in it. Those are the
 * ones that are printed, so that a place or a name in a photograph's file goes no further.
 */
export function attachedSource({ text, value }: ReadJson, pictures: Pictures): string {
  const replaced = replacedData(value, pictures);
  const written = text ?? JSON.stringify(value, undefined, 2);
  return [...replaced].reduce((source, [data, own]) => put(source, data, own), written);
}

/** The Base64 of pictures that were changed, by the one that the report has. */
function replacedData(value: unknown, pictures: Pictures): Map<string, string> {
  const replaced = new Map<string, string>();
  eachOwnItem({ value, pointer: "", findings: [] }, (kind, { value: item, pointer }) => {
    if (kind !== "picture" || !isRecord(item) || typeof item.data !== "string") return;
    const { picture } = pictures.get(pointer) ?? {};
    replaced.set(item.data, picture ? Buffer.from(picture.bytes).toString("base64") : "");
  });
  return replaced;
}

/** JSON may write a character of Base64 in more than one way. */
function put(source: string, data: string, own: string): string {
  const literal = JSON.stringify(data);
  if (source.includes(literal)) return source.replaceAll(literal, () => JSON.stringify(own));
  return source.replaceAll(/"(?:[^"\\]|\\.)*"/gs, (one) =>
    one.includes("\\") && one.length >= literal.length && JSON.parse(one) === data
      ? JSON.stringify(own)
      : one,
  );
}
