import { GenerationError } from "../../src/messages/generation-error.ts";
import { probeStore } from "../../src/store/probe-store.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { openStore, type StoreOptions } from "../stores/open-store.ts";

/**
 * Opens the store of a server and tries it out, so that a wrong one is found at the start and not
 * by the first batch.
 *
 * @throws {GenerationError} `STORE-CLOSED`, `STORE-UNSAFE`
 */
export async function openServerStore(name: string, options: StoreOptions): Promise<Store> {
  try {
    const store = await openStore(name, options);
    if ((await probeStore(store)) === "kept") return store;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new GenerationError("STORE-CLOSED", { store: name, reason: error.code });
  }
  throw new GenerationError("STORE-UNSAFE", { store: name });
}
