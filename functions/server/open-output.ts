import { folderNaming } from "../../src/bucket/folder-naming.ts";
import { bucketNaming, type Naming } from "../../src/bucket/naming.ts";
import type { Store } from "../../src/store/store.ts";
import { isTakenIn } from "../stores/is-taken.ts";
import { plainPlaceOf } from "../stores/places.ts";
import { readS3Place } from "../stores/s3-place.ts";
import { openServerStore } from "./open-server-store.ts";

export type OpenedOutput = { readonly output: Store; readonly naming: Naming };

/**
 * Opens where results go: a folder, in which people look for them, or `s3://bucket/prefix`.
 * @throws {GenerationError} `STORE-CLOSED`, `STORE-UNSAFE`
 */
export async function openOutput(name: string, pathStyle: boolean): Promise<OpenedOutput> {
  const output = await openServerStore(name, { pathStyle, placeOf: plainPlaceOf });
  const naming = readS3Place(name)
    ? bucketNaming
    : folderNaming({ output, isTaken: isTakenIn(name) });
  return { output, naming };
}
