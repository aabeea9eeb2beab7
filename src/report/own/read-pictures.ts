import { Buffer } from "node:buffer";
import { finding, type Place } from "../../messages/finding.ts";
import { PictureFault } from "../../pictures/picture-fault.ts";
import { type ReadPicture, readPicture } from "../../pictures/read-picture.ts";
import type { ReadJson } from "../json/read-json.ts";
import type { Input } from "../read/input.ts";
import { ownLimits } from "./own-limits.ts";
import { type PictureSource, pictureSource } from "./picture-source.ts";
import type { Pictures } from "./pictures.ts";
import { eachOwnItem } from "./walk-own.ts";

/**
 * Gives the file of a picture by its path from the report's folder; undefined when there is none.
 * @throws {PictureFault} when there is one that may not be read.
 */
export type FetchPicture = (file: string) => Promise<Uint8Array | undefined>;

/** The step before a report is checked: fetches its pictures and makes them safe to print. */
export async function readPictures(
  { value }: Pick<ReadJson, "value">,
  fetch: FetchPicture,
): Promise<Pictures> {
  const pictures = new Map<string, ReadPicture>();
  const items = pictureItems(value);
  for (const [index, item] of items.entries()) {
    const source = pictureSource(item, []);
    const place = { pointer: `${item.pointer}/${source?.type ?? ""}` };
    const read =
      index < ownLimits.pictures
        ? source && (await readSource(source, place, fetch))
        : tooMany(place);
    if (read) pictures.set(item.pointer, read);
  }
  return pictures;
}

/** The files that a report's pictures name. */
export function pictureFiles({ value }: Pick<ReadJson, "value">): string[] {
  const sources = pictureItems(value).map((item) => pictureSource(item, []));
  return sources.flatMap((source) => (source?.type === "file" ? [source.file] : []));
}

/** How many pictures a report has, whether they can be read or not. */
export function pictureCount({ value }: Pick<ReadJson, "value">): number {
  return pictureItems(value).length;
}

function pictureItems(value: unknown): Input[] {
  const items: Input[] = [];
  eachOwnItem({ value, pointer: "", findings: [] }, (kind, item) => {
    if (kind === "picture") items.push(item);
  });
  return items;
}

function tooMany(place: Place): ReadPicture {
  return { findings: [finding("PIC-MANY", "error", place, { limit: ownLimits.pictures })] };
}

/** Undefined where there is nothing to read, which is told when the report is read. */
async function readSource(
  source: PictureSource,
  place: Place,
  fetch: FetchPicture,
): Promise<ReadPicture | undefined> {
  try {
    const bytes = source.type === "file" ? await fetch(source.file) : decode(source.data);
    return bytes && (await readPicture(bytes, place));
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    return { findings: [error.tell(place)] };
  }
}

function decode(data: string): Uint8Array | undefined {
  if (data.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(data)) return undefined;
  return new Uint8Array(Buffer.from(data, "base64"));
}
