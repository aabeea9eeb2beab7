import { describeKeys } from "./contract/keys.ts";
import { describeListing } from "./contract/listing.ts";
import { type OpenStore, startWith } from "./contract/open-store.ts";
import { describeReading } from "./contract/reading.ts";
import { describeWriting } from "./contract/writing.ts";

/**
 * What every store keeps to.
 *
 * @param open - a store that holds nothing under the prefix that it comes with; both are fresh.
 * @param keysRefused - odd keys that the place itself refuses, such as `..` by most gateways.
 */
export function describeStore(
  name: string,
  open: OpenStore,
  keysRefused: readonly string[] = [],
): void {
  const start = startWith(open);
  describeWriting(name, start);
  describeReading(name, start);
  describeKeys(name, start, keysRefused);
  describeListing(name, start);
}
