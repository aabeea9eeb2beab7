import { createHash } from "node:crypto";
import { editions, officialLook } from "#templates";
import { fontFingerprint } from "../materials/font-files.ts";

/**
 * Stays the same as long as the same report gives the same bytes.
 *
 * @param version - of the program: it stands for the code that documents are made with.
 */
export function fingerprintOf(version: string): string {
  const parts = [version, editions, officialLook, fontFingerprint()];
  const text = JSON.stringify(parts, (_, value: unknown) =>
    typeof value === "function" ? String(value) : value,
  );
  return createHash("sha256").update(text).digest("base64url");
}
