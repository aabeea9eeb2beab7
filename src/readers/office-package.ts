import { decodeXml } from "./decode-xml.ts";
import { refuseDangers } from "./office-dangers.ts";
import { type Relation, readRelations, relationsPartOf } from "./office-relations.ts";
import { keyOf, openParts, plainName, type Room } from "./zip-parts.ts";

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

type Wants = (name: string, relations: Relations) => boolean;

/**
 * Unpacks an Office file that holds nothing dangerous.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`, `FILE-MACRO`,
 *   `FILE-EXTERNAL`, `FILE-ENCODING`, `FILE-DTD`.
 */
export async function openPackage(
  bytes: Uint8Array,
  wants: Wants,
  shared?: Room,
): Promise<OfficePackage> {
  const { names, unpacked, unpack } = await openParts(bytes, shared ? { shared } : {});
  await unpack((name) => name === contentTypes || isRelations(name));
  const known = new Map([...unpacked].filter(([key]) => isRelations(key)).map(toRelations));
  const types = unpacked.get(keyOf(contentTypes));
  refuseDangers({
    names,
    types: types ? decodeXml(types) : "",
    relations: [...known.values()].flat(),
  });
  const opened: OfficePackage = {
    text: (name) => {
      const part = unpacked.get(keyOf(name));
      return part && decodeXml(part);
    },
    bytes: (name) => unpacked.get(keyOf(name)),
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
