import type { Store } from "../../../src/store/store.ts";
import { gather } from "../gather.ts";
import { large } from "./objects.ts";

/** A store that holds nothing under the prefix that it comes with; both are fresh. */
export type OpenStore = () => Promise<{ readonly store: Store; readonly prefix: string }>;

/** A fresh store, and what is read and listed under its prefix. */
export type Start = ReturnType<typeof startWith>;

/** What a test of the contract begins with. */
export function startWith(open: OpenStore) {
  return async () => {
    const { store, prefix } = await open();
    const read = (key: string) => store.read(prefix + key, { maxBytes: large });
    const keys = async (under = "") =>
      (await gather(store.list(prefix + under))).map(({ key }) => key.slice(prefix.length));
    return { store, prefix, read, keys };
  };
}
