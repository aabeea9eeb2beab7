import { GenerationError } from "../messages/generation-error.ts";
import { type OpenZip, openZip } from "../zip/open-zip.ts";
import { ZipFault } from "../zip/zip-fault.ts";
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
  readonly relations: Relations;
};

/** What a part points to; `""` is the package itself, which points to the main part. */
export type Relations = (part: string) => readonly Relation[];

/**
 * Unpacks an Office file that holds nothing dangerous.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`, `FILE-MACRO`,
 *   `FILE-EXTERNAL`, `FILE-ENCODING`, `FILE-DTD`.
 */
export async function openPackage(
  bytes: Uint8Array,
  wants: (name: string, relations: Relations) => boolean,
): Promise<OfficePackage> {
  const most = { entries: limits.zipEntries, bytes: limits.unpackedBytes };
  const zip = await orRefused(() => openZip(bytes, most, () => true));
  const about = await unpack(zip, (name) => name === contentTypes || /\.rels$/i.test(name));
  const known = new Map([...about].filter(([key]) => key.endsWith(".rels")).map(toRelations));
  const types = about.get(keyOf(contentTypes));
  refuseDangers({
    names: zip.names,
    types: types ? decodeXml(types) : "",
    relations: [...known.values()].flat(),
  });
  const relations: Relations = (part) => known.get(keyOf(relationsPartOf(part))) ?? [];
  const parts = await unpack(zip, (name) => wants(plainName(name), relations));
  if (sizeOf(about) + sizeOf(parts) > largestUnpacked(bytes.length, most)) {
    throw new GenerationError("FILE-BOMB", {});
  }
  const text = (name: string) => {
    const part = parts.get(keyOf(name)) ?? about.get(keyOf(name));
    return part && decodeXml(part);
  };
  return { text, relations };
}

const contentTypes = "[Content_Types].xml";

function toRelations([key, bytes]: readonly [string, Uint8Array]): [string, Relation[]] {
  const folder = key.slice(0, key.lastIndexOf("_rels/"));
  return [key, readRelations(decodeXml(bytes), folder)];
}

async function unpack(zip: OpenZip, wants: (name: string) => boolean) {
  const files = await orRefused(() => zip.unpack(wants));
  return new Map(files.map(({ name, bytes }) => [keyOf(name), bytes]));
}

function sizeOf(parts: ReadonlyMap<string, Uint8Array>): number {
  return [...parts.values()].reduce((sum, { length }) => sum + length, 0);
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
    throw error instanceof ZipFault ? new GenerationError(codes[error.defect.type], {}) : error;
  }
}

const codes = {
  broken: "FILE-DAMAGED",
  encrypted: "FILE-ENCRYPTED",
  "too-many": "FILE-BOMB",
  "too-large": "FILE-BOMB",
} as const;
