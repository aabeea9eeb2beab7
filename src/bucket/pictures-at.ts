import { sha256 } from "../jobs/make-item.ts";
import type { PictureMap } from "../jobs/maker.ts";
import { besidePath, filesOf } from "../jobs/pictures-beside.ts";
import { StoreError } from "../store/store.ts";
import type { ObjectTools } from "./object-tools.ts";

export const noPictures: PictureMap = new Map();

/**
 * The pictures that a report names, from beside it: `上传/年报.json` and `图.png` are `上传/图.png`.
 * One that is not there, or too large, is left out, and told as missing.
 *
 * @throws {StoreError} `unavailable`, `denied`, `full`
 */
export async function picturesAt(
  key: string,
  report: Uint8Array,
  { input, objectBytes }: Pick<ObjectTools, "input" | "objectBytes">,
): Promise<PictureMap> {
  const pictures = new Map<string, Uint8Array>();
  for (const file of filesOf({ name: key, bytes: report })) {
    try {
      const found = await input.read(besidePath(key, file), { maxBytes: objectBytes });
      if (found) pictures.set(file, found.bytes);
    } catch (error) {
      if (!(error instanceof StoreError && error.fault === "tooLarge")) throw error;
    }
  }
  return pictures;
}

/** A report with other pictures beside it is another one. */
export function stateWith(state: string, pictures: PictureMap): string {
  if (pictures.size === 0) return state;
  const parts = [...pictures].map(([file, bytes]) => `${file} ${sha256(bytes)}`);
  return sha256(new TextEncoder().encode([state, ...parts].join("\n")));
}
