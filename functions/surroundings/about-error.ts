import { withoutTitle } from "../../src/bucket/result-names.ts";
import { StoreError } from "../../src/store/store.ts";

/**
 * What the log may know of an error: its name; of a store's fault its code, and the place within
 * the store. Its message may hold what is in a report.
 */
export function aboutError(error: unknown) {
  const name = error instanceof Error ? error.name : typeof error;
  if (!(error instanceof StoreError)) return { name };
  const { fault, code, key } = error;
  return { name, fault, code, path: withoutTitle(key) };
}
