import { GenerationError } from "../messages/generation-error.ts";
import { openZip } from "../zip/open-zip.ts";
import { quoted, ZipFault } from "../zip/zip-fault.ts";
import { limits } from "./limits.ts";
import { refuseDangers, tellsDangers } from "./office-dangers.ts";

/** The parts of an Office file that were asked for. */
export type OfficePackage = {
  /** The part's text; undefined when there is none. */
  readonly text: (name: string) => string | undefined;
};

/**
 * Unpacks an Office file that holds nothing dangerous.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-BOMB`, `FILE-ENCRYPTED`, `FILE-MACRO`, `FILE-EXTERNAL`.
 */
export async function openPackage(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
): Promise<OfficePackage> {
  const { names, parts } = await unpack(bytes, (name) => wants(name) || tellsDangers(name));
  const text = (name: string) => {
    const part = parts.get(name);
    return part && new TextDecoder().decode(part);
  };
  refuseDangers(names, text);
  return { text };
}

async function unpack(bytes: Uint8Array, wants: (name: string) => boolean) {
  try {
    const most = { entries: limits.zipEntries, bytes: limits.unpackedBytes };
    const zip = await openZip(bytes, most, () => true);
    const files = await zip.unpack(wants);
    return { names: zip.names, parts: new Map(files.map((file) => [file.name, file.bytes])) };
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
