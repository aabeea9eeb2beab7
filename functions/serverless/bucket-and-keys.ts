import type { KeySource } from "../../src/http/gate/key.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { openServerStore } from "../server/open-server-store.ts";
import { readExclusiveBy } from "../stores/exclusive-by.ts";
import { openStore, type StoreOptions } from "../stores/open-store.ts";
import { openKeys } from "../surroundings/keys.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
import { log } from "./log.ts";

/** Whose rights a function has in its buckets, where the SDK does not know it by itself. */
export type RoleKeys = StoreOptions["keys"];

/**
 * `NIANBAO_STORE`, if it is set. The SDK is loaded when it is used: most requests need none. S3
 * keeps to its conditions; a store with a header of its own is tried out first.
 */
export function openBucket(variables: Variables, keys?: RoleKeys): Store | undefined {
  const { NIANBAO_STORE: address } = variables;
  if (!address) return undefined;
  const { pathStyle } = readSettings(variables);
  const isS3 = readExclusiveBy(variables) === "if-none-match";
  const open = isS3 ? openStore : openTried;
  return storeOnDemand(() => open(address, { pathStyle, keys }));
}

/** Whoever calls is told that the store cannot be used, and the log says why. */
async function openTried(address: string, options: StoreOptions): Promise<Store> {
  try {
    return await openServerStore(address, options);
  } catch (error) {
    if (error instanceof GenerationError) throw new StoreError("denied", "", error);
    throw error;
  }
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
