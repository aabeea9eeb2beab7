import type { KeySource } from "../../src/http/gate/key.ts";
import type { Store } from "../../src/store/store.ts";
import { openKeys } from "../keys.ts";
import { openStore } from "../stores/open-store.ts";
import { log, type Variables } from "./surroundings.ts";

/** `NIANBAO_STORE`, if it is set. The SDK is loaded when it is used: most requests need none. */
export function openBucket({ NIANBAO_STORE: address }: Variables): Store | undefined {
  return address ? storeOnDemand(() => openStore(address)) : undefined;
}

/** A store that is opened by its first use. */
export function storeOnDemand(open: () => Promise<Store>): Store {
  const store = onDemand(open);
  return {
    read: async (...words) => (await store()).read(...words),
    create: async (...words) => (await store()).create(...words),
    replace: async (...words) => (await store()).replace(...words),
    list: async function* (prefix) {
      yield* (await store()).list(prefix);
    },
    tryWriting: async () => (await store()).tryWriting(),
    link: async (key, seconds) => {
      const { link } = await store();
      if (!link) throw new Error("the store is no bucket: it gives no links");
      return link(key, seconds);
    },
  };
}

/** The callers' keys, fetched with the first request; where none are set, anyone may call. */
export function openKeySource(variables: Variables): KeySource | undefined {
  const names = ["NIANBAO_KEYS_SECRET", "NIANBAO_KEYS_FILE", "NIANBAO_KEYS"] as const;
  if (!names.some((name) => variables[name])) return undefined;
  const keys = onDemand(() => openKeys(variables, { log }));
  return async (id) => (await keys())?.(id);
}

/** Opens at the first call and keeps what was opened; a failure is tried again at the next call. */
function onDemand<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
