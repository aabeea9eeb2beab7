import { GenerationError } from "../messages/generation-error.ts";
import { openZip } from "../zip/open-zip.ts";
import { quoted, ZipFault } from "../zip/zip-fault.ts";
import { largestUnpacked } from "../zip/zip-limits.ts";
import { decodeXml } from "./decode-xml.ts";
import { limits } from "./limits.ts";
import { refuseDangers } from "./office-dangers.ts";
import { type Relation, readRelations, relationsPartOf } from "./office-relations.ts";

/** The parts of an Office file that were asked for, and what they say that they are to each other. */
export type OfficePackage = {
  /**
   * The part's text; undefined when there is none. Small and capital letters are the same in names.
   * @throws {GenerationError} `FILE-ENCODING`.
   */
  readonly text: (name: string) => string | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
  readonly relations: Relations;
  /**
   * Asks for more.
   * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`.
   */
  readonly unpack: (wants: Wants) => Promise<void>;
};

/** What a part points to; `""` is the package itself, which points to the main part. */
export type Relations = (part: string) => readonly Relation[];

/** What a file and those inside of it may hold together, unpacked; it grows less. */
export type Room = { bytes: number };

type Wants = (name: string, relations: Relations) => boolean;

/**
 * Unpacks an Office file that holds nothing dangerous.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`, `FILE-MACRO`,
 *   `FILE-EXTERNAL`, `FILE-ENCODING`, `FILE-DTD`.
 */
export async function openPackage(
  bytes: Uint8Array,
  wants: Wants,
  shared: Room = { bytes: limits.unpackedBytes },
): Promise<OfficePackage> {
  const most = { entries: limits.zipEntries, bytes: limits.unpackedBytes };
  const zip = await orRefused(() => openZip(bytes, most, () => true));
  const parts = new Map<string, Uint8Array>();
  let room = largestUnpacked(bytes.length, most);
  const unpack = async (isWanted: (name: string) => boolean) => {
    for (const { name, bytes: part } of await orRefused(() => zip.unpack(isWanted))) {
      parts.set(keyOf(name), part);
      room -= part.length;
      shared.bytes -= part.length;
    }
    if (Math.min(room, shared.bytes) < 0) throw new GenerationError("FILE-BOMB", {});
  };
  await unpack((name) => name === contentTypes || isRelations(name));
  const known = new Map([...parts].filter(([key]) => isRelations(key)).map(toRelations));
  const types = parts.get(keyOf(contentTypes));
  refuseDangers({
    names: zip.names,
    types: types ? decodeXml(types) : "",
    relations: [...known.values()].flat(),
  });
  const opened: OfficePackage = {
    text: (name) => {
      const part = parts.get(keyOf(name));
      return part && decodeXml(part);
    },
    bytes: (name) => parts.get(keyOf(name)),
    relations: (part) => known.get(keyOf(relationsPartOf(part))) ?? [],
    unpack: (more) => unpack((name) => more(plainName(name), opened.relations)),
  };
  await opened.unpack(wants);
  return opened;
}

const contentTypes = "[Content_Types].xml";

function toRelations([key, bytes]: readonly [string, Uint8Array]): [string, Relation[]] {
  const folder = key.slice(0, key.lastIndexOf("_rels/"));
  return [key, readRelations(decodeXml(bytes), folder)];
}

function isRelations(name: string): boolean {
  return /\.rels$/i.test(name);
}

/** A part's name as relations have it. */
function plainName(name: string): string {
  return name.replace(/^\/+/, "");
}

function keyOf(name: string): string {
  return plainName(name).toLowerCase();
}

async function orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ZipFault ? toError(error) : error;
  }
}

function toError({ defect }: ZipFault): GenerationError {
  switch (defect.type) {
    case "broken":
      return new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
    case "damaged":
      return new GenerationError("FILE-DAMAGED", { part: quoted(defect.names) });
    case "encrypted":
      return new GenerationError("FILE-ENCRYPTED", {});
    case "too-many":
    case "too-large":
      return new GenerationError("FILE-BOMB", {});
  }
}
