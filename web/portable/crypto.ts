import { Buffer } from "node:buffer";
import { sha256 } from "@noble/hashes/sha2";

/** `node:crypto` as far as the writers use it: hashes that are made at once. */
export function createHash(name: "sha256") {
  if (name !== "sha256") throw new Error(`no hash ${name}`);
  const hash = sha256.create();
  const self = {
    update: (data: string | Uint8Array) => {
      hash.update(data);
      return self;
    },
    digest: (encoding?: "hex") => {
      const bytes = Buffer.from(hash.digest());
      return encoding ? bytes.toString(encoding) : bytes;
    },
  };
  return self;
}
