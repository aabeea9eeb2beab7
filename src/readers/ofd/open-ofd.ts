import { GenerationError } from "../../messages/generation-error.ts";
import { quoted } from "../../zip/zip-fault.ts";
import { decodeXml } from "../decode-xml.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { keyOf, openParts } from "../zip-parts.ts";
import { pathFrom } from "./paths.ts";

/** A file of the package and its place there, from which its own paths lead on. */
export type OfdFile = { readonly path: string; readonly root: XmlElement };

export type OfdPackage = {
  readonly has: (path: string) => boolean;
  /** @throws {GenerationError} `FILE-DAMAGED` for one that is not there, and those of `parseXml`. */
  readonly read: (path: string) => Promise<OfdFile>;
};

/**
 * Opens a package of which only the XML is ever read: no font, no picture, no attachment.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`.
 */
export async function openOfd(bytes: Uint8Array): Promise<OfdPackage> {
  const parts = await openParts(bytes, { keeps: (name) => /\.xml$/i.test(name) });
  const keys = new Set(parts.names.map(keyOf));
  if ([...keys].some(isOfEncryption)) throw new GenerationError("FILE-ENCRYPTED", {});
  const read = new Map<string, OfdFile>();
  return {
    has: (path) => keys.has(keyOf(path)),
    read: async (path) => {
      const key = keyOf(path);
      const known = read.get(key);
      if (known) return known;
      if (!keys.has(key)) throw damaged(path);
      await parts.unpack((name) => keyOf(name) === key);
      const part = parts.unpacked.get(key) as Uint8Array;
      const file = { path, root: namingPart(path, () => parseXml(decodeXml(part))) };
      read.set(key, file);
      return file;
    },
  };
}

/** Says how an encrypted package is to be opened. @see GM/T 0099-2020 */
function isOfEncryption(key: string): boolean {
  return /(?:^|\/)(?:encryptions|decryptseed)\.xml$/.test(key);
}

export function damaged(path: string): GenerationError {
  return new GenerationError("FILE-DAMAGED", { part: quoted([path]) });
}

/** Says of what is found to be damaged which part it stands in. */
export function namingPart<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const isDamaged = error instanceof GenerationError && error.code === "FILE-DAMAGED";
    throw isDamaged ? damaged(path) : error;
  }
}

/** The file that a path in another one leads to. */
export async function follow(ofd: OfdPackage, from: OfdFile, path: string): Promise<OfdFile> {
  return await ofd.read(pathFrom(from.path, path));
}
