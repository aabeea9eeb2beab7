import { GenerationError } from "../messages/generation-error.ts";
import { openZip } from "../zip/open-zip.ts";
import { quoted, ZipFault } from "../zip/zip-fault.ts";
import { largestUnpacked } from "../zip/zip-limits.ts";
import { limits } from "./limits.ts";

/** The parts of a packed file, as far as they have been unpacked. */
export type ZipParts = {
  readonly names: readonly string[];
  /** By the part's name, in which small and capital letters are the same. */
  readonly unpacked: ReadonlyMap<string, Uint8Array>;
  /** @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`. */
  readonly unpack: (isWanted: (name: string) => boolean) => Promise<void>;
};

/** What a file and those inside of it may hold together, unpacked; it grows less. */
export type Room = { bytes: number };

type PartsRead = {
  /** Whether a part may ever be read: others are not counted. */
  readonly keeps?: (name: string) => boolean;
  readonly shared?: Room;
};

/**
 * Opens a packed file of which only some parts are read.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`.
 */
export async function openParts(
  bytes: Uint8Array,
  { keeps = () => true, shared = { bytes: limits.unpackedBytes } }: PartsRead = {},
): Promise<ZipParts> {
  const most = { entries: limits.zipEntries, bytes: limits.unpackedBytes };
  const zip = await orRefused(() => openZip(bytes, most, keeps));
  const unpacked = new Map<string, Uint8Array>();
  let room = largestUnpacked(bytes.length, most);
  return {
    names: zip.names,
    unpacked,
    unpack: async (isWanted) => {
      for (const { name, bytes: part } of await orRefused(() => zip.unpack(isWanted))) {
        unpacked.set(keyOf(name), part);
        room -= part.length;
        shared.bytes -= part.length;
      }
      if (Math.min(room, shared.bytes) < 0) throw new GenerationError("FILE-BOMB", {});
    },
  };
}

/** A part's name as others point to it. */
export function plainName(name: string): string {
  return name.replace(/^\/+/, "");
}

export function keyOf(name: string): string {
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
