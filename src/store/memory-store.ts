import { compareKeys } from "./compare-keys.ts";
import { type ObjectDescription, type Store, type StoredObject, StoreError } from "./store.ts";

/** A store that lasts as long as the process. */
export function openMemoryStore(): Store {
  const objects = new Map<string, StoredObject>();
  let states = 0;

  const put = (key: string, bytes: Uint8Array, { mediaType, fileName }: ObjectDescription) => {
    states += 1;
    const tag = `"${states}"`;
    const about = fileName === undefined ? { mediaType } : { mediaType, fileName };
    objects.set(key, { ...about, bytes: bytes.slice(), tag });
    return tag;
  };

  return {
    read: async (key, { maxBytes, tag, version }) => {
      const found = objects.get(key);
      if (!found || version !== undefined || (tag ?? found.tag) !== found.tag) return undefined;
      if (found.bytes.byteLength > maxBytes) throw new StoreError("tooLarge", key);
      return { ...found, bytes: found.bytes.slice() };
    },
    create: async (key, bytes, about) => (objects.has(key) ? undefined : put(key, bytes, about)),
    replace: async (key, bytes, about) =>
      objects.get(key)?.tag === about.tag ? put(key, bytes, about) : undefined,
    tryWriting: async () => {},
    list: async function* (prefix) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(compareKeys);
      for (const key of keys) {
        const found = objects.get(key);
        if (found) yield { key, size: found.bytes.byteLength, tag: found.tag };
      }
    },
  };
}
