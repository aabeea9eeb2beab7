import type { Store } from "../../src/store/store.ts";
import { type ExclusiveBy, readExclusiveBy } from "./exclusive-by.ts";
import { openFolderStore } from "./folder-store.ts";
import type { PlaceOf } from "./places.ts";
import type { S3Address } from "./s3-client.ts";
import { readS3Place } from "./s3-place.ts";

export type StoreOptions = {
  readonly pathStyle?: boolean;
  readonly keys?: S3Address["keys"] | undefined;
  readonly placeOf?: PlaceOf | undefined;
  readonly exclusiveBy?: ExclusiveBy;
};

/**
 * Opens what `--store` names: a folder, or `s3://bucket/prefix`. Only then is the client for
 * buckets loaded.
 *
 * @param options - `pathStyle`: the bucket in the path instead of the host's name; `placeOf`: where
 *   files are made in a folder; `exclusiveBy`: how a bucket writes only what is not there yet, by
 *   `NIANBAO_STORE_EXCLUSIVE` when left out; `keys`: by the SDK's own settings when left out.
 * @throws {GenerationError} `SETTING-FORMATS`
 * @throws {StoreError} `unavailable`, `denied`, `full`
 */
export async function openStore(
  name: string,
  { pathStyle = false, keys, placeOf, exclusiveBy }: StoreOptions = {},
): Promise<Store> {
  const place = readS3Place(name);
  if (!place) return await openFolderStore(name, placeOf);
  const [{ openS3Client }, { openS3Store }] = await Promise.all([
    import("./s3-client.ts"),
    import("./s3-store.ts"),
  ]);
  return openS3Store(openS3Client({ pathStyle, ...(keys && { keys }) }), place, {
    exclusiveBy: exclusiveBy ?? readExclusiveBy(process.env),
  });
}
