import { realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import type { Input } from "../../src/bucket/object-tools.ts";
import { areApart, type Place } from "../../src/bucket/place.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { isAbsent } from "./file-faults.ts";
import { openInputFolder, type TellPassed } from "./input-folder.ts";
import { openStore } from "./open-store.ts";
import { readS3Place } from "./s3-place.ts";

export type OpenedInput = {
  readonly input: Input;
  readonly place: Place;
  /** How long an object must look the same before it is whole: a file grows, an object does not. */
  readonly settleMilliseconds: number;
};

/** Longer than programs pause that copy a file. */
const fileSettles = 2000;

type Options = {
  readonly pathStyle: boolean;
  /** Told of what lies in a folder and is not read; in a bucket there is nothing of the kind. */
  readonly tell: TellPassed;
};

/**
 * Opens where reports come from: a folder, or `s3://bucket/prefix`.
 * @throws the file system's error when there is no such folder
 */
export async function openInput(name: string, { pathStyle, tell }: Options): Promise<OpenedInput> {
  const place = readS3Place(name);
  if (place) {
    // It is only read, and its objects have no states but their own.
    const input = await openStore(name, { pathStyle, exclusiveBy: "if-none-match" });
    return { input, place, settleMilliseconds: 0 };
  }
  const folder = await realpath(name);
  return {
    input: openInputFolder(folder, tell),
    place: { bucket: "folder", prefix: "" },
    settleMilliseconds: fileSettles,
  };
}

/**
 * Refuses places of which one holds the other: results would be taken for reports.
 * @throws {GenerationError} `BUCKET-OVERLAP`
 */
export async function refuseOverlap(input: string, output: string): Promise<void> {
  const [one, other] = [await territoryOf(input), await territoryOf(output)];
  if (!areApart(one, other)) throw new GenerationError("BUCKET-OVERLAP", { input, output });
}

async function territoryOf(name: string): Promise<Place> {
  return readS3Place(name) ?? { bucket: "", prefix: `${await wholePath(name)}${sep}` };
}

/** Where a path leads; of one that is not there yet, where it would. */
async function wholePath(path: string): Promise<string> {
  const above = resolve(path, "..");
  try {
    return await realpath(path);
  } catch (error) {
    if (!isAbsent(error) || above === resolve(path)) throw error;
    return resolve(
      await wholePath(above),
      resolve(path)
        .slice(above.length)
        .replace(/^[/\\]/, ""),
    );
  }
}
